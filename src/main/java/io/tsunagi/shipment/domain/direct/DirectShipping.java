package io.tsunagi.shipment.domain.direct;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the maker said of a shipment that it ships itself.
 *
 * @param waybill number by which the carrier finds it
 * @param receiver who took it; null before the delivery
 */
public record DirectShipping(
        String carrier,
        String waybill,
        String shippedBy,
        Instant shippedAt,
        @Nullable String receiver,
        @Nullable String deliveredBy,
        @Nullable Instant deliveredAt) {}
