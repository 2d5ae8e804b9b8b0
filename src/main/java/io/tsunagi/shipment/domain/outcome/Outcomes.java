package io.tsunagi.shipment.domain.outcome;

import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.ShipmentStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Decisions about shipments as they are stored, and the shipments as they move them. */
public interface Outcomes {

    /** Key of the reason that a deferred shipment carries: {@code triage.hold.deferred}. */
    String DEFERRED = "deferred";

    /** The shipments with these references, each locked, in the order of their ids. */
    List<Shipment> lock(Collection<String> references);

    /** What that request decided before. */
    List<Outcome> of(UUID request);

    /** Adds a decision. */
    void add(Outcome outcome);

    /** The decision with that id. */
    Optional<Outcome> find(UUID id);

    /** Decisions about a shipment, oldest first. */
    List<Outcome> of(String shipment);

    /** Decisions of these shippers since a moment, newest first, at most 200. */
    List<Outcome> newest(Collection<UUID> partners, Instant since);

    /** Rejections whose review is due and after which nothing was decided, the longest due first, at most 200. */
    List<Outcome> due(Collection<UUID> partners, Instant now);

    /** Lets a shipment wait until a moment, out of the list. */
    void defer(Shipment shipment, Instant until, Instant at);

    /** Brings a deferred shipment back into the list; false when it is not deferred (any more). */
    boolean back(String shipment, Instant at);

    /** Brings the deferred shipments back whose moment has come, at most so many; their references. */
    List<String> backDue(Instant now, int limit);

    /** Ends an open or held shipment. */
    void end(Shipment shipment, ShipmentStatus status, Instant at);

    /** Makes the quantity of a shipment smaller, and its weight with it. */
    void lessen(Shipment shipment, BigDecimal quantity, Instant at);

    /** Opens an ended shipment again, or puts it on the hold of a rule where it was; false when it is not ended. */
    boolean reopen(Outcome outcome, Instant at);
}
