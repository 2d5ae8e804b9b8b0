package io.tsunagi.mode.domain;

import java.util.Locale;

/** In which direction a mode is widened; the order is the one in which the replayed outage widened (domain notes, disruption.md 1.6). */
public enum Axis {
    /** Another site works. */
    SITE,
    /** More items. */
    ITEMS,
    /** Another way to order. */
    CHANNEL,
    /** Smaller units. */
    UNITS,
    /** Another system, or none. */
    SYSTEM;

    /** Name of its field in forms and REST. */
    public String field() {
        return this == SITE ? "open" : name().toLowerCase(Locale.ROOT);
    }
}
