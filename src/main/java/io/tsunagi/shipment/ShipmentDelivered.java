package io.tsunagi.shipment;

/**
 * A shipment reached the one who waited for it, with proof; whoever has to tell the customer or the shipper does it now.
 * Published once per shipment, in the transaction of the step that follows the last hand-over.
 *
 * @param reference of the shipment, kind S
 * @param disruption reference of the disruption it was released in
 * @param partner id of the shipper
 */
public record ShipmentDelivered(String reference, String disruption, java.util.UUID partner) {}
