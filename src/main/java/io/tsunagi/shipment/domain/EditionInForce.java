package io.tsunagi.shipment.domain;

/** Says which edition of the decision table decides now. */
public interface EditionInForce {

    /**
     * The edition. Inside a transaction it is held until the transaction ends: classing all shipments anew waits for those who
     * still decide by an older one.
     */
    String held();

    /** The edition, without holding it. */
    String number();
}
