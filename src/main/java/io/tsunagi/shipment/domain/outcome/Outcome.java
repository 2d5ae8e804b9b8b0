package io.tsunagi.shipment.domain.outcome;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision about one shipment. It is written once and never changed; what came of it later stands in the appeal and in later
 * decisions.
 *
 * @param request made by the page or caller; the same one decides a shipment once
 * @param reference of the shipment
 * @param disruption that ran for its shipper then; null when none did
 * @param priority class it stood in, 0 lifesaving to 4 normal
 * @param note words of the person; empty when the coded reason says it all
 * @param asked quantity before the decision
 * @param granted quantity after it: the same, less for an amended one, zero for a rejected or cancelled one
 * @param rest reference of the shipment that waits for the rest of an amended one
 * @param held reason for which a rule held it when it was rejected or called off; it comes back to that when an appeal is upheld
 * @param review when it is looked at again; for a deferred one and the rest of an amended one also when it comes back
 * @param decidedBy login
 */
public record Outcome(
        UUID id,
        UUID request,
        UUID shipmentId,
        String reference,
        UUID partnerId,
        @Nullable String disruption,
        String site,
        int priority,
        OutcomeKind kind,
        OutcomeReason reason,
        String note,
        BigDecimal asked,
        BigDecimal granted,
        String unit,
        @Nullable String rest,
        @Nullable String held,
        @Nullable Instant review,
        String decidedBy,
        Instant decidedAt) {}
