package io.tsunagi.disruption.domain;

import io.tsunagi.disruption.InFlight;
import io.tsunagi.partner.SupplyChainMap;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The file of disruptions: rows in, rows out. */
public interface DisruptionCases {

    /** The disruption with that reference. */
    Optional<DisruptionCase> find(String reference);

    /** The same, held against every other change until the transaction ends. */
    Optional<DisruptionCase> lock(String reference);

    /** The running disruption of a system. */
    Optional<DisruptionCase> runningOf(UUID systemId);

    /** Every disruption that is not over, newest first. */
    List<DisruptionCase> running();

    /** The newest disruptions, at most that many. */
    List<DisruptionCase> newest(int limit);

    /**
     * Writes a new disruption with the partners it reaches.
     *
     * @return false when a disruption of that system is running already; nothing is written then
     */
    boolean add(DisruptionCase disruption, List<SupplyChainMap.Affected> reached);

    /** Writes over a disruption that was locked in the same transaction. */
    void change(DisruptionCase disruption);

    /** Adds partners to those whom it reaches; whom it reached already stays as it was. */
    void widen(UUID disruption, List<SupplyChainMap.Affected> more);

    /** Whom it reaches, as frozen at the declaration: nearest first. */
    List<SupplyChainMap.Affected> reached(UUID disruption);

    /** Ids of the partners that each of these disruptions reaches. */
    Map<UUID, Set<UUID>> reachedBy(Collection<UUID> disruptions);

    /** Keeps what was in flight; the first count of each kind stays. */
    void assess(UUID disruption, List<InFlight.Count> counts, Instant at);

    /** What was in flight when it was declared, by kind; empty while it is not counted. */
    List<InFlight.Count> assessed(UUID disruption);
}
