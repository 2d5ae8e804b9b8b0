package io.tsunagi.mode.domain;

import io.tsunagi.mode.Modes.Mode;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may go on a lane: a value on each axis.
 *
 * @param open whether the site works at all; the rest of a closed lane is what it had when it was closed
 * @param items how many items are offered; null for all of them
 */
public record Scope(boolean open, @Nullable Integer items, Channel channel, Units units, Running system) {

    /** Nothing goes, and nothing ever went since the outage began. */
    public static final Scope NOTHING = new Scope(false, 0, Channel.FAX, Units.CASE, Running.BY_HAND);

    /** How orders come, each step with all of the steps before: paper is kept beside the web. */
    public enum Channel {
        FAX,
        /** Web for some customers. */
        SOME_WEB,
        /** Web for every customer. */
        WEB,
        /** Every way, lines between computers too. */
        ALL
    }

    /** The smallest unit that is picked. */
    public enum Units {
        CASE,
        EACH
    }

    /** What moves the goods. */
    public enum Running {
        BY_HAND,
        /** A rebuilt system, watched. */
        TRIAL,
        NORMAL
    }

    /** The mode that this is. Paper orders by hand are M1, web orders by hand M2, a system M3 as long as anything is limited. */
    public Mode mode() {
        if (!open) {
            return Mode.M0;
        }
        if (system == Running.BY_HAND) {
            return channel == Channel.FAX ? Mode.M1 : Mode.M2;
        }
        boolean unlimited = system == Running.NORMAL && items == null && channel == Channel.ALL && units == Units.EACH;
        return unlimited ? Mode.M4 : Mode.M3;
    }

    /** Axes on which this lets more through than the other. */
    public Set<Axis> widerThan(Scope other) {
        Set<Axis> wider = EnumSet.noneOf(Axis.class);
        add(wider, Axis.SITE, open && !other.open);
        add(wider, Axis.ITEMS, number(items) > number(other.items));
        add(wider, Axis.CHANNEL, channel.compareTo(other.channel) > 0);
        add(wider, Axis.UNITS, units.compareTo(other.units) > 0);
        add(wider, Axis.SYSTEM, system.compareTo(other.system) > 0);
        return wider;
    }

    /** Whether it lets through nothing that the other does not. */
    public boolean within(Scope other) {
        return widerThan(other).isEmpty();
    }

    /** The same, closed. */
    public Scope closed() {
        return new Scope(false, items, channel, units, system);
    }

    private static void add(Set<Axis> axes, Axis axis, boolean wider) {
        if (wider) {
            axes.add(axis);
        }
    }

    private static int number(@Nullable Integer items) {
        return items == null ? Integer.MAX_VALUE : items;
    }
}
