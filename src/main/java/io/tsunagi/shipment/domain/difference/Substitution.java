package io.tsunagi.shipment.domain.difference;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another article in place of the ordered one. It goes only when the customer agreed.
 *
 * @param id made by the page or caller; the same one is proposed once
 * @param reason why the ordered one cannot go
 * @param answer what the customer said; null while nobody answered
 */
public record Substitution(
        UUID id,
        UUID shipmentId,
        UUID partnerId,
        String sku,
        String description,
        BigDecimal quantity,
        String unit,
        String reason,
        String proposedBy,
        Instant proposedAt,
        @Nullable Answer answer) {

    /** Whether nobody answered. */
    public boolean open() {
        return answer == null;
    }

    /** Whether the customer agreed. */
    public boolean agreed() {
        return answer != null && answer.agreed();
    }

    /** How the customer's word came. */
    public enum How {
        PHONE,
        FAX,
        MAIL,
        IN_PERSON
    }

    /**
     * The customer's word.
     *
     * @param who name of the person at the customer's
     * @param at when they said it
     * @param recordedBy login of who heard it
     */
    public record Answer(boolean agreed, String who, How how, Instant at, String note, String recordedBy) {}
}
