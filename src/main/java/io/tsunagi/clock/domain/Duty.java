package io.tsunagi.clock.domain;

/** What a law may ask for. */
public enum Duty {
    /** 速報: what is known so far. */
    PRELIMINARY,
    /** 確報: everything. */
    FINAL,
    /** One notification to the authority. */
    AUTHORITY,
    /** A processor tells whoever it holds the data for (委託元). */
    NOTIFY_CONTROLLER;

    /** Whether it is written as the nine items of the report in Japan. */
    public boolean hasNineItems() {
        return this == PRELIMINARY || this == FINAL;
    }
}
