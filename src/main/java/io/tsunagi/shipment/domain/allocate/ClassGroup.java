package io.tsunagi.shipment.domain.allocate;

import java.util.List;

/** Classes that share a reserve of the day, highest first (domain notes 4.4 rule 4). */
public enum ClassGroup {
    /** P0 and P1: lifesaving and life-sustaining. */
    LIFE(0, 1),
    /** P2 and P3: what spoils and what keeps essential work going. */
    TIME(2, 3),
    /** P4: everything else. */
    NORMAL(4, 4);

    /** All of them, highest first. */
    public static final List<ClassGroup> ALL = List.of(values());

    private final int first;
    private final int last;

    ClassGroup(int first, int last) {
        this.first = first;
        this.last = last;
    }

    /** The group of a class, 0 to 4. */
    public static ClassGroup of(int priority) {
        return priority <= LIFE.last ? LIFE : priority <= TIME.last ? TIME : NORMAL;
    }

    /** Highest class in it, 0 to 4. */
    public int first() {
        return first;
    }

    /** Lowest class in it, 0 to 4. */
    public int last() {
        return last;
    }

    /** For instance {@code P0–P1}. */
    public String classes() {
        return first == last ? "P" + first : "P" + first + "–P" + last;
    }
}
