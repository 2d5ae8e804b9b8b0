package io.tsunagi.faxorder.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A printed order form.
 *
 * @param paper reference of the sheet, kind P
 * @param edition id of the edition whose items stand on it
 * @param disruption reference of the disruption; null outside one
 * @param customer who is printed on it, or what was keyed from a blank one
 * @param printed whether the customer was printed on it; a blank form is not
 * @param rows how many items stand on it
 * @param batch forms printed together
 * @param run id of its print run
 * @param keying reference of its keying job, kind K; null before
 * @param lines how many shipments came of it
 */
public record OrderSheet(
        String paper,
        UUID partnerId,
        String catalogue,
        UUID edition,
        @Nullable String disruption,
        Customer customer,
        boolean printed,
        int rows,
        UUID batch,
        String run,
        State state,
        @Nullable String keying,
        int lines,
        Instant printedAt,
        String printedBy,
        @Nullable Instant backAt,
        @Nullable Instant takenAt) {

    /** Where a form stands. */
    public enum State {
        /** With the customer. */
        PRINTED,
        /** Every page came back; its marks are not read yet. */
        BACK,
        /** People confirm what was read. */
        KEYING,
        /** Everything is keyed, but something is missing without which nothing can be ordered. */
        INCOMPLETE,
        /** Its lines are shipments. */
        TAKEN,
        /** It was void or called off when it was keyed; nothing was ordered. */
        CALLED_OFF
    }
}
