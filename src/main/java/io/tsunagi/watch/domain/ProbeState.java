package io.tsunagi.watch.domain;

/** How a probe stands, as people see it. */
public enum ProbeState {
    /** Not looked yet. */
    NEW,
    WELL,
    SLOW,
    WRONG,
    DOWN,
    /** It goes and comes; told once, not each time. */
    FLAPPING,
    /** We cannot look. */
    BLIND
}
