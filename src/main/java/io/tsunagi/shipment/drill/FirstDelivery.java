package io.tsunagi.shipment.drill;

import java.time.Instant;
import java.util.Optional;

/** When goods of a disruption first reached somebody. */
public interface FirstDelivery {

    /**
     * Of a class and those above it.
     *
     * @param disruption its reference
     * @param lowest 0 lifesaving to 4 normal
     */
    Optional<Instant> of(String disruption, int lowest);
}
