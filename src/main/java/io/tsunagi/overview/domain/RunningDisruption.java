package io.tsunagi.overview.domain;

import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.overview.Figure;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A disruption with everything that the features said of it at one moment. What no feature said is null.
 *
 * @param rto recovery time objective of its system on the day of the declaration
 * @param rlo recovery level objective of its system, percent of normal work
 * @param at the moment
 */
public record RunningDisruption(
        Disruption disruption,
        @Nullable Duration rto,
        @Nullable Integer rlo,
        Figure.@Nullable Modes modes,
        Figure.@Nullable Work work,
        Figure.@Nullable Papers papers,
        Figure.@Nullable Promises promises,
        Figure.@Nullable Bulletins bulletins,
        Instant at) {

    /** How pressing it is; the text is {@code overview.urgency.<name>}. */
    public enum Urgency {
        /** A deadline of law has passed. */
        LAW_MISSED,
        /** The system is down for longer than its recovery time objective. */
        RTO_MISSED,
        /** A promise or the next bulletin is late. */
        PROMISE_MISSED,
        /** Everything is in time. */
        IN_TIME
    }

    /** When the system must be back; null when no objective is known. */
    public @Nullable Instant rtoDueAt() {
        return rto == null ? null : disruption.occurredAt().plus(rto);
    }

    /** How long the system has been down, or was. */
    public Duration down() {
        Instant up = disruption.systemUpAt();
        Duration down = Duration.between(disruption.occurredAt(), up == null ? at : up);
        return down.isNegative() ? Duration.ZERO : down;
    }

    /** Whether it is, or was, down for longer than its objective. */
    public boolean rtoMissed() {
        return rto != null && down().compareTo(rto) > 0;
    }

    /** Whether the sites can do as much as the recovery level objective asks; null when nobody can say. */
    public @Nullable Boolean rloReached() {
        Integer level = work == null ? null : work.level();
        return rlo == null || level == null ? null : Boolean.valueOf(level >= rlo);
    }

    /** Whether the level is not reached although the time in which it should be has passed. */
    public boolean rloMissed() {
        return Boolean.FALSE.equals(rloReached())
                && disruption.systemUpAt() == null
                && rto != null
                && down().compareTo(rto) > 0;
    }

    /** Whether the next bulletin is owed by now: its promise has come due, or work under fallback began without any. */
    public boolean bulletinLate() {
        if (bulletins == null) {
            return false;
        }
        Instant next = bulletins.nextAt();
        return bulletins.last() == 0 ? disruption.state() != State.DECLARED : next != null && !next.isAfter(at);
    }

    /** How pressing it is now. */
    public Urgency urgency() {
        if (promises != null && promises.clocksLate() > 0) {
            return Urgency.LAW_MISSED;
        }
        if (disruption.systemUpAt() == null && rtoMissed()) {
            return Urgency.RTO_MISSED;
        }
        return bulletinLate() || promises != null && promises.late() > 0 ? Urgency.PROMISE_MISSED : Urgency.IN_TIME;
    }

    /** The earliest moment at which something of it is due, past ones too; far away when nothing is. */
    public Instant earliest() {
        return Stream.of(
                        disruption.systemUpAt() == null ? rtoDueAt() : null,
                        promises == null || promises.next() == null
                                ? null
                                : promises.next().at(),
                        promises == null || promises.nextClock() == null
                                ? null
                                : promises.nextClock().at(),
                        bulletins == null ? null : bulletins.nextAt())
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }
}
