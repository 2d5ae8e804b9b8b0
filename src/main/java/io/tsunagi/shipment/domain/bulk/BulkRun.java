package io.tsunagi.shipment.domain.bulk;

import io.tsunagi.shipment.domain.RankedQuery;
import io.tsunagi.shipment.domain.ShipmentStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision about many shipments.
 *
 * @param reference kind BL
 * @param request made by the page; the same one starts once
 * @param words of the person; empty unless the reason needs them
 * @param after key of the last shipment looked at; null at the beginning
 * @param total shipments that matched when it was started
 * @param seen how many were looked at
 * @param changed how many were changed; the others had moved on
 * @param undone how many were set back
 * @param telling whether the customers are told, and how far that has come
 */
public record BulkRun(
        UUID id,
        String reference,
        UUID request,
        String disruption,
        BulkAction action,
        BulkReason reason,
        String words,
        BulkQuestion question,
        RankedQuery.@Nullable After after,
        int total,
        int seen,
        int changed,
        int undone,
        State state,
        Telling telling,
        String startedBy,
        Instant startedAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt) {

    /** Where a run stands. */
    public enum State {
        /** Works. */
        RUNNING,
        /** Came to its end. */
        DONE,
        /** A person stopped it; what was changed stays changed. */
        STOPPED,
        /** Sets back what it changed. */
        UNDOING,
        /** Has set back what nobody had changed since. */
        UNDONE
    }

    /** How far the customers were told. */
    public enum Telling {
        /** Nobody is told. */
        NONE,
        /** They are to be told when the run has ended. */
        ASKED,
        /** Their notices are written and sent off. */
        WRITING,
        /** Every notice is on its way or waits for the printer. */
        WRITTEN,
        /** The run was undone; it is looked up who had been told. */
        WEIGHING,
        /** Those who had been told get a correction. */
        CORRECTING,
        /** Every correction is on its way or waits for the printer. */
        CORRECTED
    }

    /** The status it found the shipments in. */
    public ShipmentStatus from() {
        return action.from(question.filter().status());
    }

    /** Whether somebody is told of it. */
    public boolean tells() {
        return telling != Telling.NONE;
    }

    /** Whether there is something to be waited for. */
    public boolean moving() {
        return state == State.RUNNING
                || state == State.UNDOING
                || (state == State.DONE || state == State.STOPPED) && telling == Telling.ASKED
                || telling == Telling.WRITING
                || telling == Telling.WEIGHING
                || telling == Telling.CORRECTING;
    }

    /** Whether it can be undone now. */
    public boolean undoable() {
        return (state == State.DONE || state == State.STOPPED) && changed > 0;
    }

    /** How many were looked at or, going back, set back; for the bar. */
    public int worked() {
        return state == State.UNDOING || state == State.UNDONE ? undone : seen;
    }
}
