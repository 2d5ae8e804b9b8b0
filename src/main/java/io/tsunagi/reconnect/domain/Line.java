package io.tsunagi.reconnect.domain;

import io.tsunagi.reconnect.domain.Checklist.Item;
import org.jspecify.annotations.Nullable;

/**
 * An item of a gate as it stands on a day.
 *
 * @param statement the newest one; null when there is none or the item is not stated
 * @param judgement the newest one; null when nobody judged it
 * @param reused whether the statement was given in an earlier gate
 */
public record Line(
        Item item,
        Standing standing,
        @Nullable Statement statement,
        @Nullable Judgement judgement,
        boolean reused) {

    /** Whether it hinders the step no more. */
    public boolean done() {
        return standing == Standing.MET || standing == Standing.WAIVED;
    }

    /** Whether it was shown and holds no longer. */
    public boolean broken() {
        return standing == Standing.FAILED || standing == Standing.EXPIRED;
    }

    /** How an item stands. */
    public enum Standing {
        OPEN,
        MET,
        WAIVED,
        FAILED,
        EXPIRED
    }
}
