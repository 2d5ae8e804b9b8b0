package io.tsunagi.mode.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Questions to be answered with yes before an axis is widened; the text is {@code mode.check.<name>}. They follow what the replayed outage and
 * the reconnection practice show (domain notes, disruption.md 1.3, 1.6 and 5.2 C, D and F); as a list they are our own, <em>unverified</em>.
 */
public enum CheckItem {
    /** The last widening has been watched, without more mistakes than before. */
    SETTLED(EnumSet.allOf(Axis.class)),
    /** Who may take it back at which sign is agreed, and the hands for it stand by. */
    WAY_BACK(EnumSet.allOf(Axis.class)),
    /** Hands, sheets and room are there for the first day. */
    HANDS(EnumSet.allOf(Axis.class)),
    /** Customers concerned know from when, and the limits. */
    TOLD(EnumSet.allOf(Axis.class)),
    /** Somebody has walked the way of an order at that site, from the sheet to the truck. */
    WALKED(EnumSet.of(Axis.SITE)),
    /** Stock of the added items was counted by hand. */
    COUNTED(EnumSet.of(Axis.ITEMS)),
    /** The ways used until now stay open beside the new one. */
    KEPT(EnumSet.of(Axis.CHANNEL)),
    /** An order that comes by two ways is found before it is picked twice. */
    TWICE(EnumSet.of(Axis.CHANNEL, Axis.SYSTEM)),
    /** A second pair of eyes checks each picked unit. */
    EYES(EnumSet.of(Axis.UNITS)),
    /** The reconnection was reviewed and allowed. */
    RECONNECTION(EnumSet.of(Axis.SYSTEM)),
    /** Open orders and stock were agreed with the system at a stated minute. */
    BASELINE(EnumSet.of(Axis.SYSTEM));

    private final Set<Axis> axes;

    CheckItem(Set<Axis> axes) {
        this.axes = axes;
    }

    /** Whether it is asked for that axis. */
    public boolean asksFor(Axis axis) {
        return axes.contains(axis);
    }

    /** Whether it is asked for every axis. */
    public boolean always() {
        return axes.size() == Axis.values().length;
    }

    /** Axes it is asked for. */
    public List<Axis> axes() {
        return axes.stream().sorted().toList();
    }

    /** What is asked before an axis is widened. */
    public static List<CheckItem> of(Axis axis) {
        return Arrays.stream(values()).filter(item -> item.asksFor(axis)).toList();
    }
}
