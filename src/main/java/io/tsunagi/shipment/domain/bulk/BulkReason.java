package io.tsunagi.shipment.domain.bulk;

/** Why; its text stands in the bundles as {@code bulk.reason.<name>}. */
public enum BulkReason {
    /** The shipper asked for it. */
    SHIPPER_ASKED,
    /** The customers asked for it, or have the goods from elsewhere. */
    CUSTOMER_ASKED,
    /** The site cannot ship it in time. */
    NO_CAPACITY,
    /** The maker sends it directly. */
    DIRECT_SHIP,
    /** The data of the orders are in doubt. */
    DATA_IN_DOUBT,
    /** Something else; the words say what. */
    OTHER
}
