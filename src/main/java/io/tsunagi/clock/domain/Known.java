package io.tsunagi.clock.domain;

/** Whether something is so; not knowing is an answer of its own and counts as yes where a suspicion is enough. */
public enum Known {
    YES,
    NO,
    UNKNOWN
}
