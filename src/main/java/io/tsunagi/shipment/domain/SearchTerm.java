package io.tsunagi.shipment.domain;

import java.util.UUID;

/**
 * A customer or an article of a shipper, which a typed word was found in.
 *
 * @param value as its shipments have it
 */
public record SearchTerm(UUID partner, Kind kind, String value) {

    /** What a term names. */
    public enum Kind {
        /** The customer's name. */
        CUSTOMER,
        /** The SKU, or the description where the shipper has none. */
        ARTICLE
    }
}
