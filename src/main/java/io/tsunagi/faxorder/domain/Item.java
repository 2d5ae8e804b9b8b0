package io.tsunagi.faxorder.domain;

import org.jspecify.annotations.Nullable;

/**
 * One thing to order.
 *
 * @param line its place in the edition, from 1; also its row on the form
 * @param sku the shipper's own code
 * @param unit packing unit, for instance CS for a case
 * @param group group of goods as the shipper names it; empty for none
 * @param most most of it in one order; null for no limit
 */
public record Item(
        int line,
        String sku,
        String name,
        String unit,
        String group,
        Band temperature,
        @Nullable Integer most) {

    /** Band in which the goods must stay, with the words that files use for it. */
    public enum Band {
        AMBIENT,
        CHILLED_2_8,
        FROZEN
    }
}
