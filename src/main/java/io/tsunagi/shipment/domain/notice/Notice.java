package io.tsunagi.shipment.domain.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one customer of one shipper is told of one run.
 *
 * @param run reference of the run, kind BL
 * @param lines how many of the customer's orders it is about
 * @param email where it goes; null when no address was known
 * @param fax number to send the sheet to; null when none is known
 * @param mail letter in the outbox of the house; null before and for sheets
 * @param printRun of the sheet; null before
 * @param sentHow how a person sent the sheet; null before
 * @param proof words of that person: time on the FAX report, name of who took it; empty if none
 */
public record Notice(
        UUID id,
        UUID runId,
        String run,
        UUID partnerId,
        String customer,
        Kind kind,
        int lines,
        @Nullable String email,
        @Nullable String fax,
        State state,
        @Nullable UUID mail,
        @Nullable String printRun,
        @Nullable Way sentHow,
        @Nullable String sentBy,
        @Nullable Instant sentAt,
        String proof) {

    /** What it says. */
    public enum Kind {
        /** What was decided. */
        NOTICE,
        /** That the decision was taken back. */
        CORRECTION
    }

    /** Where it stands. */
    public enum State {
        /** Not yet written. */
        NEW,
        /** In the outbox of the house; the letter there tells more. */
        MAILED,
        /** Waits to be printed and sent by a person. */
        TO_PRINT,
        /** Sent by a person. */
        SENT,
        /** Not sent, because the run was undone before. */
        CALLED_OFF
    }

    /** How a person sends a sheet. */
    public enum Way {
        FAX,
        POST,
        /** Handed over, for instance by a driver. */
        HAND,
        /** Read out on the telephone. */
        PHONE
    }
}
