package io.tsunagi.shipment.domain;

/** Who ships an order, as a shipper's file says it. */
public enum ShipsFrom {
    /** Our site. */
    SITE,
    /** The maker, directly to the customer (直送). */
    MAKER
}
