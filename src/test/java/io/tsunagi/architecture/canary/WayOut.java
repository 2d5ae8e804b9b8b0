package io.tsunagi.architecture.canary;

import java.io.IOException;
import java.net.InetAddress;

/** Breaks: asks a name server from an exercise too. */
class WayOut {

    InetAddress[] ask(String name) throws IOException {
        return InetAddress.getAllByName(name);
    }
}
