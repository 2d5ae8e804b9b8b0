package io.tsunagi.shipment.domain.controlled;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Signatures under checks of controlled goods; they are only ever added. */
public interface Signatures {

    /** Signatures under a shipment's check, oldest first. */
    List<Signature> of(String shipment);

    /** Adds one unless the person has signed; whether it was added. */
    boolean add(UUID shipment, UUID partner, Signature signature);

    /** The key of the hold that was lifted for a shipment; empty when there was none. */
    Optional<String> liftedHold(String shipment);

    /**
     * Somebody looked at packing, papers and the licence of the receiver.
     *
     * @param person login
     * @param note for instance the number of the licence
     */
    record Signature(String person, String note, Instant at) {}
}
