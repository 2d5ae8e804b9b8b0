package io.tsunagi.shipment.domain.difference;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * Damaged goods.
 *
 * @param id made by the page or caller; the same one is kept once
 * @param shipmentId row of the shipment
 * @param partnerId the shipper
 * @param quantity pieces, more than zero
 * @param note what is broken, in free words
 * @param picture whether there is a picture of it
 */
public record Damage(
        UUID id,
        UUID shipmentId,
        UUID partnerId,
        BigDecimal quantity,
        String note,
        boolean picture,
        String reportedBy,
        Instant at) {}
