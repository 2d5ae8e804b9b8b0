package io.tsunagi.keying.domain;

import io.tsunagi.paper.FormCatalogue.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as it is kept.
 *
 * @param reference kind K
 * @param subject reference of the paper
 * @param page where people go on when all is settled
 * @param everything whether every field of it is keyed twice, because the sample differed too often when it was opened
 * @param due when it should be settled
 * @param times null until the first person sent
 * @param settledAt null until settled
 * @param calledOffAt null unless nobody keys it any more
 */
public record KeyingJob(
        String reference,
        String subject,
        String purpose,
        Text title,
        String page,
        @Nullable String disruption,
        boolean everything,
        JobState state,
        Instant openedAt,
        String openedBy,
        Instant due,
        @Nullable SheetTimes times,
        @Nullable Instant settledAt,
        @Nullable Instant calledOffAt) {

    /** Whether somebody still has to key it. */
    public boolean open() {
        return state != JobState.SETTLED && calledOffAt == null;
    }
}
