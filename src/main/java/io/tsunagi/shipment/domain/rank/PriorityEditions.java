package io.tsunagi.shipment.domain.rank;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The editions of the decision table as they are stored. */
public interface PriorityEditions {

    /** Number of the confirmed edition that became effective last; empty before the first. */
    Optional<Integer> inForce(Instant now);

    /** Holds a number until the transaction ends, together with all others who hold it. */
    void hold(int number);

    /**
     * Whether nobody holds any number but that one: nobody is in the middle of classing by another edition.
     */
    boolean othersFree(int number);

    /**
     * Stores a new edition.
     *
     * @return false when one of that number is there already
     */
    boolean add(PriorityEdition edition);

    /**
     * Stores what was decided when nobody changed it meanwhile.
     *
     * @return false when somebody did
     */
    boolean update(PriorityEdition edition);

    /** One edition. */
    Optional<PriorityEdition> find(UUID id);

    /** Whether an edition of that number is stored. */
    boolean has(int number);

    /** Newest first, at most 50. */
    List<PriorityEdition> newest();
}
