package io.tsunagi.shipment.domain.wave;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is still to do after a release: processes to start, dispatch notes to print. */
public interface Preparation {

    /** Up to so many lines whose process is not started, locked; those another node works on are left to it. */
    List<WaveLine> lockUnstarted(int limit);

    /** Marks their processes as started. */
    void started(List<UUID> shipments, Instant at);

    /** References of up to so many shipments whose dispatch note is not printed. */
    List<String> unprinted(int limit);

    /** The line of that shipment, locked, if its note is still to be printed and nobody else is at it. */
    Optional<WaveLine> lockUnprinted(String shipment);

    /** Keeps the print run of a note, or why there is none. */
    void printed(UUID shipment, @Nullable String run, @Nullable String problem);

    /** Lets a note be printed again whose printing was refused. */
    void retryNotes(UUID wave);

    /** Marks waves of which nothing is left to do; says which. */
    List<Wave> finish(Instant at);

    /** How far a wave is. */
    Progress progress(UUID wave);

    /**
     * How far the preparation of a wave is.
     *
     * @param started processes running
     * @param printed dispatch notes printed
     * @param problems notes that could not be printed
     */
    record Progress(int lines, int started, int printed, int problems) {

        /** Whether nothing is left to do. */
        public boolean done() {
            return started == lines && printed + problems == lines;
        }
    }
}
