package io.tsunagi.shipment.domain.notice;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order that a notice is about, as its customer knows it. */
public record NoticeLine(
        String orderNumber,
        @Nullable String sku,
        String description,
        BigDecimal quantity,
        String unit,
        Instant needBy) {}
