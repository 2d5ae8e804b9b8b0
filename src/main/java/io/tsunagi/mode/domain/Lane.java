package io.tsunagi.mode.domain;

/** What flows at a site by a way of its own; the text is {@code mode.lane.<name>}. Domain notes, disruption.md 1.1 and 1.6. */
public enum Lane {
    /** Stocked goods to customers. */
    STOCK,
    /** Goods that the maker ships. */
    DIRECT,
    /** Goods of other shippers (3PL). */
    SHIPPERS,
    /** Goods coming in. */
    INBOUND,
    /** Goods coming back. */
    RETURNS
}
