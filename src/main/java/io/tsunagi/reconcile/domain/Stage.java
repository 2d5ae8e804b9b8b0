package io.tsunagi.reconcile.domain;

import java.util.Arrays;

/**
 * The order in which what was done on paper is entered again (domain notes 5.3): what binds us first, statistics last. Texts: {@code
 * reconcile.stage.<name>}.
 */
public enum Stage {
    /** Undertakings and guarantees towards an authority, declarations among them. */
    OBLIGATIONS,
    /** What left or came back to the shelf. */
    STOCK,
    /** What is on the road. */
    TRANSIT,
    /** Orders that wait. */
    ORDERS,
    /** Invoices. */
    INVOICES,
    /** Statistics. */
    STATISTICS;

    /** Its place, from 1. */
    public int place() {
        return ordinal() + 1;
    }

    /** The stage at that place. */
    public static Stage at(int place) {
        return Arrays.stream(values())
                .filter(stage -> stage.place() == place)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no stage " + place));
    }
}
