package io.tsunagi.shipment.domain.wave;

import io.tsunagi.shipment.domain.Shipment;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A released shipment: its place in the wave and what hands did with it.
 *
 * @param shipment the goods
 * @param wave reference of the wave
 * @param disruption reference of the disruption
 * @param position its rank in the wave, from 1
 * @param units capacity it took
 * @param startedAt when its process was started; null before
 * @param noteRun print run of its dispatch note; null until printed
 * @param noteProblem message key of why the note could not be printed; null if there is none
 * @param picked quantity picked, in the unit of the shipment; null before
 * @param shortage why less than ordered was picked
 * @param substitute another article that the customer agreed to; null for the ordered one
 * @param checkedAt when a second look found it right
 */
public record WaveLine(
        Shipment shipment,
        String wave,
        String disruption,
        int position,
        int units,
        @Nullable Instant startedAt,
        @Nullable String noteRun,
        @Nullable String noteProblem,
        @Nullable BigDecimal picked,
        @Nullable String shortage,
        @Nullable Instant checkedAt,
        @Nullable String carrier,
        @Nullable String waybill,
        @Nullable Goods substitute) {

    /** What is to be taken: of the order, or what the customer agreed to instead. */
    public record Goods(@Nullable String sku, String description, BigDecimal quantity, String unit) {}

    /** What is to be taken. */
    public Goods goods() {
        Shipment.Order order = shipment.order();
        return substitute == null
                ? new Goods(order.sku(), order.description(), order.quantity(), order.unit())
                : substitute;
    }

    /** Whether less than ordered was picked. */
    public boolean partial() {
        return picked != null && picked.compareTo(goods().quantity()) < 0;
    }
}
