package io.tsunagi.shipment.domain.intake;

import io.tsunagi.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where import runs stand, and which worker has which. */
public interface RunStates {

    /**
     * Sets another state; a wish to stop and a problem are forgotten.
     *
     * @return false when it was not in one of the states before
     */
    boolean move(UUID run, List<ImportRun.State> from, ImportRun.State to);

    /** Ends the work on a run with a reason. */
    void fail(UUID run, ImportRun.State state, Refusal problem);

    /** Asks the worker to stop between two pieces. */
    void stop(UUID run);

    /**
     * Gives one run that waits for work to a worker, until that moment.
     *
     * @param run that one only; null for the oldest that nobody works on
     */
    Optional<ImportRun> claim(UUID worker, @Nullable UUID run, Instant now, Instant until);

    /**
     * Notes progress and keeps the run; locks its row until the transaction ends.
     *
     * @param read rows read so far; null when they are read already
     * @return the run; empty when another worker has it by now, or it is not to be worked on any more
     */
    Optional<ImportRun> goOn(UUID worker, UUID run, Instant until, @Nullable Integer read);

    /** The run, as long as the worker has it and its rows are being taken; locks nothing. */
    Optional<ImportRun> taking(UUID worker, UUID run);

    /**
     * Counts what a piece has become, and keeps the run; threads may count beside each other.
     *
     * @param taken of the good rows, new shipments
     * @param known of the good rows, here already
     * @param bad of the good rows, in contradiction with what is here by now
     * @return the run; empty when another worker has it by now, or it is not to be worked on any more
     */
    Optional<ImportRun> count(UUID worker, UUID run, Instant until, int taken, int known, int bad);

    /** Gives the run back. */
    void release(UUID worker, UUID run);
}
