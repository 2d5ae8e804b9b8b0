package io.tsunagi.bulletin.domain;

/** How bad it is for those outside. */
public enum Severity {
    /** Nothing moves. */
    STOPPED,
    /** Part of the work goes on by hand. */
    PARTIAL,
    /** Everything moves, slower. */
    SLOW,
    /** Back to normal. */
    RESTORED
}
