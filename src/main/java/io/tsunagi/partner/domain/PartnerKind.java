package io.tsunagi.partner.domain;

/** What a partner is to us. */
public enum PartnerKind {
    /** Sells or owns the goods. */
    SHIPPER,
    /** Runs a warehouse for several shippers. */
    HUB,
    /** Moves the goods. */
    CARRIER,
    /** Arranges carriage and customs. */
    FORWARDER,
    /** An authority that clears goods, with the operator of its systems. */
    CUSTOMS,
    /** Makes or delivers goods to shippers. */
    SUPPLIER,
    /** Waits for goods of the others. */
    CUSTOMER,
    /** Maintains systems or does other work for others, often with an account of theirs. */
    SERVICE
}
