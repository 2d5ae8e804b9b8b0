package io.tsunagi.outbound.domain;

import io.tsunagi.outbound.Outbound.Call;
import io.tsunagi.outbound.Outbound.Result;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/** Opens connections to addresses that were checked, and to no others. */
public interface Wire {

    /**
     * One HTTP exchange.
     *
     * @param pinned where to connect, tried in this order
     */
    Result exchange(TargetUrl url, List<InetAddress> pinned, Call call);

    /** One TCP connection, closed at once. */
    Result connect(List<InetAddress> pinned, int port, Duration patience);
}
