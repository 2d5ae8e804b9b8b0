package io.tsunagi.clock.domain;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One legal deadline of one breach. Whether it is still owed, the ledger of obligations says.
 *
 * @param reference kind LC
 * @param breach reference of the breach, kind DB
 * @param decided what the table said when it started
 * @param awareAt where it started
 * @param targetAt by when the house wants it done
 * @param dueAt the deadline
 * @param obligation its line in the ledger, kind O
 * @param endedAt when it was filed or called off here; null before
 * @param endedWhy why it is no longer owed; empty when it was filed or runs
 */
public record LegalClock(
        String reference,
        String breach,
        String disruption,
        Decided decided,
        Instant awareAt,
        Instant targetAt,
        Instant dueAt,
        String obligation,
        @Nullable Instant endedAt,
        String endedWhy) {

    /** The deadline of what was decided, counted from awareness. */
    static Instant due(Decided decided, Instant aware, ZoneId zone) {
        return Deadline.of(aware, decided.term(), decided.unit(), zone);
    }

    /** Whether nothing was filed or called off here. */
    public boolean isOpen() {
        return endedAt == null;
    }

    /** Whether it was called off. */
    public boolean isCalledOff() {
        return !endedWhy.isEmpty();
    }
}
