package io.tsunagi.shipment.domain.wave;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a site counts when it says how much its hands can carry. */
public enum CapacityUnit {
    /** Order lines: each shipment is one, whatever its quantity. */
    LINE {
        @Override
        public int of(BigDecimal quantity) {
            return 1;
        }
    },
    /** Packages (cases, boxes, pieces as ordered): each shipment is its quantity, rounded up. */
    PACKAGE {
        @Override
        public int of(BigDecimal quantity) {
            return packages(quantity);
        }
    },
    /** Packages too, but cases, single pieces, pallets and cold goods each have an amount of their own, see {@link UnitKind}. */
    KINDS {
        @Override
        public int of(BigDecimal quantity) {
            return packages(quantity);
        }
    };

    /** How much capacity a shipment of that quantity takes; at least 1. */
    public abstract int of(BigDecimal quantity);

    private static int packages(BigDecimal quantity) {
        return quantity.setScale(0, RoundingMode.CEILING).intValueExact();
    }
}
