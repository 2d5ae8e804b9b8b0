package io.tsunagi.recovery;

import io.tsunagi.disruption.Disruptions.Disruption;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of a disruption at this moment, for features that keep or compare them. */
public interface Pictures {

    /** The picture now. */
    Picture now(Disruption disruption);

    /**
     * A disruption in figures.
     *
     * @param classes open and held shipments, index 0 for P0 to 4 for P4
     * @param released shipments in a wave or on the way
     * @param delivered shipments that arrived, with proof
     * @param unserved shipments that ended without being served
     * @param openPapers papers without a disposition
     * @param openDeclarations declarations that are not over
     * @param hurt partners that it reaches
     * @param nextHarmAt earliest moment when harm begins; null if none is known
     * @param bulletin number of the newest published bulletin; 0 before the first
     * @param nextUpdateAt when the next one was promised; null if nothing was promised
     * @param bulletinDue whether there is none yet, or its promise has come due
     * @param obstacles what must become zero before closing, one each with the number
     * @param next name of the one thing to do next; its text stands in the bundles as {@code recovery.act.<name>}
     * @param backlogGoneAt when the backlog would be gone at the pace of the last day; null when there is no such pace
     */
    record Picture(
            List<Long> classes,
            long released,
            long delivered,
            long unserved,
            long openPapers,
            long openDeclarations,
            int hurt,
            @Nullable Instant nextHarmAt,
            int bulletin,
            @Nullable Instant nextUpdateAt,
            boolean bulletinDue,
            List<Hindrance> obstacles,
            String next,
            @Nullable Instant backlogGoneAt) {

        /** Shipments that wait, of every class. */
        public long open() {
            return classes.stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * Something that hinders closing.
     *
     * @param message key of its text, which takes the number
     */
    record Hindrance(String message, long number) {}
}
