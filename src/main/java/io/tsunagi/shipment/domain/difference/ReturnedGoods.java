package io.tsunagi.shipment.domain.difference;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * What became of goods that came back.
 *
 * @param reason why, in words
 * @param decidedBy login
 */
public record ReturnedGoods(
        UUID shipmentId, UUID partnerId, BigDecimal quantity, Fate fate, String reason, String decidedBy, Instant at) {

    /** Where they went. */
    public enum Fate {
        /** Fit, and back on the shelf. */
        STOCK,
        /** Not fit, and destroyed. */
        DESTROYED
    }
}
