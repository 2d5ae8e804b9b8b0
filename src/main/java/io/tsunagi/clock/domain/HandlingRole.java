package io.tsunagi.clock.domain;

/** What we are to the data. */
public enum HandlingRole {
    /** It is our own business's data. */
    CONTROLLER,
    /** We hold it for a client (委託先). */
    PROCESSOR
}
