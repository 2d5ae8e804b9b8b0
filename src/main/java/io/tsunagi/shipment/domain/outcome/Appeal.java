package io.tsunagi.shipment.domain.outcome;

import io.tsunagi.shipment.domain.difference.Substitution.How;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody does not accept a decision.
 *
 * @param request made by the page or caller; the same one is recorded once
 * @param outcomeId the decision
 * @param reference of the shipment
 * @param who name of the person at the customer's or shipper's
 * @param how the word came
 * @param at when it came
 * @param ground in their words
 * @param recordedBy login of who heard it
 * @param verdict what was decided about it; null while nobody did
 */
public record Appeal(
        UUID id,
        UUID request,
        UUID outcomeId,
        String reference,
        UUID partnerId,
        String who,
        How how,
        Instant at,
        String ground,
        String recordedBy,
        Instant recordedAt,
        @Nullable Verdict verdict) {

    /** Whether it waits to be decided. */
    public boolean open() {
        return verdict == null;
    }

    /**
     * What was decided about an appeal.
     *
     * @param upheld whether the decision falls
     * @param why in words
     * @param by login, another than that of the decision
     */
    public record Verdict(boolean upheld, String why, String by, Instant at) {}
}
