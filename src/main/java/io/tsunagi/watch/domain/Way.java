package io.tsunagi.watch.domain;

/** How a probe looks. */
public enum Way {
    /** Asks for a page by HTTP or HTTPS: status, words in it, how long it took. */
    HTTP,
    /** Opens a TCP connection. */
    TCP,
    /** Waits to be called, or mailed to; silence is the finding. */
    HEARTBEAT
}
