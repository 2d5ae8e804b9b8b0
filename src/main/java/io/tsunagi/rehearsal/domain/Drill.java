package io.tsunagi.rehearsal.domain;

import io.tsunagi.drill.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drill as the real house keeps it.
 *
 * @param reference kind DR
 * @param plan what a manager planned
 * @param exercise the exercise house of the last opening; null before the first
 * @param reached what the clock of the exercise showed last; null before it ran
 * @param disruption its reference in the exercise; empty before it was declared there
 * @param plannedAt by the clock of the real house, as the following
 * @param openedAt null before
 * @param endedAt when the exercise ended; null before
 * @param overAt when it was closed or cancelled; null before
 * @param wentWell what went well; empty before the debrief
 * @param outcome how the plans did; null before the debrief
 * @param note why it was cancelled, or what the exercise's server said last
 */
public record Drill(
        String reference,
        Plan plan,
        State state,
        @Nullable String exercise,
        @Nullable Instant reached,
        String disruption,
        String plannedBy,
        Instant plannedAt,
        @Nullable Instant openedAt,
        @Nullable Instant endedAt,
        @Nullable Instant overAt,
        String wentWell,
        @Nullable Outcome outcome,
        String note) {

    /** Where a drill stands. */
    public enum State {
        /** To be opened. */
        PLANNED,
        /** The server of its exercise starts. */
        OPENING,
        /** People can go in. */
        RUNNING,
        /** The server of its exercise ended without being told to; it can be opened again. */
        DIED,
        /** It ended; what was seen is to be talked over. */
        DEBRIEF,
        /** It was talked over; a manager may close it. */
        DISCUSSED,
        /** Closed; nothing of it changes any more. */
        CLOSED,
        /** Given up. */
        CANCELLED;

        /** Whether nothing of it changes any more. */
        public boolean isOver() {
            return this == CLOSED || this == CANCELLED;
        }

        /** Whether its exercise is open. */
        public boolean isOpen() {
            return this == OPENING || this == RUNNING;
        }

        /** Whether its exercise has ended as it should, so that there is a result. */
        public boolean hasResult() {
            return this == DEBRIEF || this == DISCUSSED || this == CLOSED;
        }
    }

    /** How the fallback plans did. */
    public enum Outcome {
        /** As they were written. */
        WORKED,
        /** With changes. */
        PARTLY,
        /** Not at all. */
        FAILED
    }

    /**
     * What a manager planned, with what the scenario said on that day.
     *
     * @param scenario its key
     * @param on day, in the zone of the house
     * @param takers who takes part, in words
     * @param desks desks of the scenario that people play from the start
     * @param plans references of the fallback plans that it exercises, kind FP
     * @param speed times as fast as the real clock
     * @param start what the clock of the exercise shows at first
     * @param end end of the scenario's last day
     * @param rtoMinutes recovery time objective of the scenario's system
     * @param injects how many surprises the scenario holds
     */
    public record Plan(
            String scenario,
            Words name,
            LocalDate on,
            String takers,
            List<String> desks,
            List<String> plans,
            int speed,
            Instant start,
            Instant end,
            long rtoMinutes,
            int injects) {

        public Plan {
            desks = List.copyOf(desks);
            plans = List.copyOf(plans);
        }
    }

    Drill in(State next) {
        return with(next, exercise, openedAt, endedAt, overAt, note);
    }

    Drill opened(String house, Instant at) {
        return new Drill(
                reference, plan, State.OPENING, house, null, "", plannedBy, plannedAt, at, null, null, "", null, "");
    }

    Drill died(String why) {
        return with(State.DIED, exercise, openedAt, endedAt, null, why);
    }

    Drill ended(Instant at) {
        return with(State.DEBRIEF, exercise, openedAt, at, null, note);
    }

    Drill discussed(String well, Outcome how) {
        return new Drill(
                reference,
                plan,
                State.DISCUSSED,
                exercise,
                reached,
                disruption,
                plannedBy,
                plannedAt,
                openedAt,
                endedAt,
                null,
                well,
                how,
                note);
    }

    Drill closed(Instant at) {
        return with(State.CLOSED, exercise, openedAt, endedAt, at, note);
    }

    Drill cancelled(Instant at, String why) {
        return with(State.CANCELLED, exercise, openedAt, endedAt, at, why);
    }

    private Drill with(
            State next,
            @Nullable String house,
            @Nullable Instant opened,
            @Nullable Instant ended,
            @Nullable Instant over,
            String words) {
        return new Drill(
                reference,
                plan,
                next,
                house,
                reached,
                disruption,
                plannedBy,
                plannedAt,
                opened,
                ended,
                over,
                wentWell,
                outcome,
                words);
    }
}
