package io.tsunagi.declaration.domain.frozen;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where electronic declarations in flight are kept, and how they stood when frozen. */
public interface ElectronicCases {

    /**
     * Keeps what was heard last of these goods; older news than what is known change nothing.
     *
     * @return whether it was news
     */
    boolean hear(ElectronicCase heard);

    /**
     * Freezes everything in flight of these partners under a disruption; what is frozen already stays as it is.
     *
     * @return how many were added
     */
    int freeze(String disruption, Set<UUID> partnerIds, Instant at);

    /** The paper declaration of these goods that is not over; empty when there is none. */
    Optional<String> onPaper(String billNumber, String invoiceNumber);

    /** What was frozen under a disruption, by bill number, at most 500. */
    List<FrozenCase> frozen(String disruption);

    /** How these goods stood when they were frozen under that disruption. */
    Optional<FrozenCase> frozen(String disruption, String billNumber, String invoiceNumber);
}
