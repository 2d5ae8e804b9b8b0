package io.tsunagi.supply.domain;

import java.util.Arrays;
import java.util.Optional;

/**
 * How orders are handled: the second axis of the same code. <em>Limited</em> means that not every order can be served, for instance
 * those of new customers or larger ones.
 */
public enum Handling {
    /** Every order is served. */
    NORMAL(1),
    /** Limited by a cause of one's own. */
    LIMITED_OWN(2),
    /** Limited because others are: their customers turn here. Whose limits these are must be said. */
    LIMITED_OTHERS(3),
    /** Limited for another reason. */
    LIMITED_OTHER(4),
    /** No order is served. */
    STOPPED(5);

    private final int code;

    Handling(int code) {
        this.code = code;
    }

    /** As it is published, 1 to 5. */
    public int code() {
        return code;
    }

    /** The handling with that code. */
    public static Optional<Handling> of(String code) {
        return Arrays.stream(values())
                .filter(one -> Integer.toString(one.code).equals(code.strip()))
                .findFirst();
    }

    /** What a volume leaves to be proposed; the cause is for a person to say, so that of the house's own is a first guess. */
    public static Handling proposed(Volume volume) {
        return switch (volume) {
            case A_PLUS, A -> NORMAL;
            case B -> LIMITED_OWN;
            case C, D -> STOPPED;
        };
    }
}
