package io.tsunagi.shipment.domain.allocate;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** Which shipments two people decided to send first; whoever keeps such decisions contributes a bean. */
public interface OverriddenLines {

    /** Ids of the shipments at that site for which such a decision holds on that day. */
    Set<UUID> on(String site, LocalDate day);
}
