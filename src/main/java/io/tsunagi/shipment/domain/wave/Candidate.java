package io.tsunagi.shipment.domain.wave;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A shipment near the top of a site's ranked list.
 *
 * @param priority class, 0 lifesaving to 4 normal
 * @param rankAt its place inside the class, earliest first
 */
public record Candidate(
        UUID id,
        String reference,
        UUID partnerId,
        int priority,
        Instant rankAt,
        String customer,
        String description,
        BigDecimal quantity,
        String unit) {

    /** {@code P0} to {@code P4}. */
    public String code() {
        return "P" + priority;
    }
}
