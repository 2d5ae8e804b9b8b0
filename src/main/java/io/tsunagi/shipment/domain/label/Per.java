package io.tsunagi.shipment.domain.label;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** For what a label is made. */
public enum Per {
    /** One for each shipment. */
    LINE,
    /** One for each unit of the order: three cases, three labels. */
    UNIT;

    /** How many for a quantity, at least one. */
    int labels(BigDecimal quantity) {
        return this == LINE
                ? 1
                : Math.max(1, quantity.setScale(0, RoundingMode.CEILING).intValue());
    }
}
