package io.tsunagi.shipment.domain.bulk;

import io.tsunagi.shipment.domain.RankedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The runs and what they have changed. */
public interface BulkRuns {

    /** Numbers of P0 to P4 that the question matches and the action would change. */
    List<Integer> count(BulkQuestion question, BulkAction action);

    /** How many customers the same shipments belong to, and how many of these can be reached by mail. */
    Reach reach(BulkQuestion question, BulkAction action);

    /** Stores a run; answers false when its request has one already. */
    boolean add(BulkRun run);

    /** The run with that reference. */
    Optional<BulkRun> find(String reference);

    /** The run of that request. */
    Optional<BulkRun> of(UUID request);

    /** Runs of a disruption, newest first, 20 at most. */
    List<BulkRun> newest(String disruption);

    /** The oldest run that is moving, locked; empty when there is none or another node has it. */
    Optional<BulkRun> lockMoving();

    /** The run, locked. */
    Optional<BulkRun> lock(String reference);

    /** Changes the next shipments of the run and remembers them. */
    Step change(BulkRun run, int limit, Instant at);

    /** Sets the next changed shipments back, where nobody has changed them since. */
    Step undo(BulkRun run, int limit, Instant at);

    /** Notes how far a run has come. */
    void progress(BulkRun run, Step step);

    /** Sets the state of a run, and who ended it when; null for nobody and never. */
    void state(BulkRun run, BulkRun.State state, @Nullable String who, @Nullable Instant at);

    /**
     * Who is affected.
     *
     * @param customers names, per shipper
     * @param byMail those of them whose mail address is known
     */
    record Reach(long customers, long byMail) {}

    /**
     * What a step did.
     *
     * @param after key to go on from; null when the run goes by nothing else than what is left
     * @param looked how many shipments were looked at; 0 means that it is over
     * @param changed references of those that were changed
     */
    record Step(RankedQuery.@Nullable After after, int looked, List<String> changed) {}
}
