package io.tsunagi.shipment.domain.direct;

import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.ShipmentStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored words of makers. */
public interface DirectShippings {

    /** What the maker said of the shipment; empty before it shipped. */
    Optional<DirectShipping> of(Shipment shipment);

    /** The maker shipped it. */
    void shipped(Shipment shipment, String carrier, String waybill, String who, Instant at);

    /** Somebody took it. */
    void delivered(Shipment shipment, String receiver, String who, Instant at);

    /** Shipments of the lane of these shippers in those statuses, in the order of the ranked list. */
    List<Shipment> lane(List<UUID> partners, List<ShipmentStatus> statuses, int limit);
}
