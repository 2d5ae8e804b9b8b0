package io.tsunagi.paper.domain;

/** Knows the symbols that the press prints. */
public interface Symbols {

    /** How many modules a side of the QR symbol with this text has. */
    int modules(String text);
}
