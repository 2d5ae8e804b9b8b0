package io.tsunagi.exercise;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An exercise house as the real house sees it.
 *
 * @param reference kind EX
 * @param start what its clock showed at first
 * @param speed times as fast as the real clock; 0 while it stands or does not run
 * @param now what its clock shows, as far as it is known here; null unless it is ready
 * @param port of its server; 0 before it is ready
 * @param openedAt by the clock of the real house
 * @param readyAt when it became usable; null before
 * @param endedAt when it was closed or died; null before
 * @param why what its server said last, when it died
 * @param folder its data folder, gone when it was dropped
 */
public record ExerciseHouse(
        String reference,
        String name,
        State state,
        Instant start,
        int speed,
        @Nullable Instant now,
        int port,
        String openedBy,
        Instant openedAt,
        @Nullable Instant readyAt,
        @Nullable Instant endedAt,
        String why,
        Path folder) {

    /** Where it stands. */
    public enum State {
        /** Its server is starting. */
        OPENING,
        /** People can go in. */
        READY,
        /** It was closed; its database and folder are there. */
        CLOSED,
        /** Its server ended without being told to; its database and folder are there. */
        DIED,
        /** Nothing of it is left but this row. */
        DROPPED;

        /** Whether its server runs or starts. */
        public boolean isOpen() {
            return this == OPENING || this == READY;
        }
    }
}
