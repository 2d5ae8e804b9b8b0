package io.tsunagi.outbound.domain;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Asks for the addresses of a name. */
public interface NameResolver {

    /** Every address, at least one. */
    List<InetAddress> resolve(String name) throws UnknownHostException;
}
