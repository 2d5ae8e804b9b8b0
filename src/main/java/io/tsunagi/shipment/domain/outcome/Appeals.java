package io.tsunagi.shipment.domain.outcome;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Appeals as they are stored. */
public interface Appeals {

    /** Adds an appeal unless its request is known or another about the same decision is open; whether it was added. */
    boolean add(Appeal appeal);

    /** The appeal of that request. */
    Optional<Appeal> of(UUID request);

    /** Appeals about the decisions of a shipment, oldest first. */
    List<Appeal> of(String shipment);

    /** The appeal with that id, locked. */
    Optional<Appeal> lock(UUID id);

    /** Keeps the verdict of an open appeal. */
    void decide(UUID id, Appeal.Verdict verdict);

    /** Open appeals of these shippers, oldest first, at most 200. */
    List<Appeal> open(Collection<UUID> partners);
}
