package io.tsunagi.contact.domain.change;

import java.time.Instant;
import java.util.UUID;

/**
 * A call back that was made.
 *
 * @param number as it stood on the card
 * @param verifiedSince since when that number was verified: before the request came
 * @param spokeWith who answered; empty when nobody did
 */
public record CallBackEntry(
        UUID id,
        String change,
        UUID partnerId,
        UUID contactId,
        String contactName,
        String number,
        Instant verifiedSince,
        String spokeWith,
        String words,
        Outcome outcome,
        String calledBy,
        Instant calledAt) {

    /** What came of it. */
    public enum Outcome {
        /** They asked for it. */
        CONFIRMED,
        /** They did not ask for it: fraud. */
        NOT_THEIRS,
        /** Nobody who may say so was reached. */
        NOT_REACHED
    }
}
