package io.tsunagi.shipment.domain.wave;

import io.tsunagi.shipment.domain.ShipmentStatus;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The waves and the shipments in them. */
public interface Waves {

    /** The top of a site's ranked list of these shippers: open ones only, never one on hold. */
    List<Candidate> top(Collection<UUID> partners, String site, int limit);

    /**
     * The same, each row locked until the transaction ends. It waits for rows that another transaction holds and looks at them
     * again, so a row that was released or put on hold meanwhile is left out.
     */
    List<Candidate> lockTop(Collection<UUID> partners, String site, int limit);

    /**
     * Stores a wave and releases the candidates in it, in their order.
     *
     * @param kinds what hands handle each of them as, by its id
     */
    void add(Wave wave, List<Candidate> candidates, Map<UUID, UnitKind> kinds);

    /** Keeps the print run of the pick sheet. */
    void pickSheetPrinted(UUID wave, String run);

    /** Keeps the print run of the cold-chain sheet. */
    void coldSheetPrinted(UUID wave, String run);

    /** The wave with that reference. */
    Optional<Wave> find(String reference);

    /** The wave that this request released. */
    Optional<Wave> byRequest(UUID request);

    /** The waves of a disruption, newest first, at most 50. */
    List<Wave> of(String disruption);

    /**
     * A page of a wave in rank order.
     *
     * @param status only shipments in this state; null for all
     * @param after position of the last line of the page before, 0 for the first page
     */
    List<WaveLine> lines(UUID wave, @Nullable ShipmentStatus status, int after, int limit);

    /** The line of a shipment, if it was released. */
    Optional<WaveLine> line(String shipment);

    /** How many shipments of a wave are in which state. */
    Map<ShipmentStatus, Long> counts(UUID wave);

    /** Print runs of the dispatch notes of a wave, in rank order; those not printed yet are left out. */
    List<String> noteRuns(UUID wave);

    /** How many shipments of each wave of a disruption have ended; a wave without any is left out. */
    Map<UUID, Long> ended(String disruption);

    /** How many released shipments of a disruption have not ended. */
    long unended(String disruption);
}
