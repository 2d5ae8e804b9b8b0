package io.tsunagi.faxorder.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What people keyed in a row of a form, and what came of it. Rows that stand empty on the sheet have none.
 *
 * @param line of the item, from 1
 * @param quantity as keyed; null when nobody could read it or what stands there is no quantity
 * @param shipment reference of the shipment, kind S; null when there is none yet
 */
public record OrderedRow(
        int line, @Nullable BigDecimal quantity, @Nullable String shipment) {

    /** Without digits that say nothing: 2, not 2.000. */
    public OrderedRow {
        if (quantity != null) {
            BigDecimal plain = quantity.stripTrailingZeros();
            quantity = plain.scale() < 0 ? plain.setScale(0) : plain;
        }
    }

    /** Whether it orders something. */
    boolean positive() {
        return quantity != null && quantity.signum() > 0;
    }

    OrderedRow with(@Nullable String made) {
        return new OrderedRow(line, quantity, made);
    }
}
