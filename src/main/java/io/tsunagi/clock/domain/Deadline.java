package io.tsunagi.clock.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * When a term of a law ends. Hours run from the very moment. Days are counted the shorter way: the day of awareness is day 1, and the
 * term ends with the last minute of its last day in the zone of the house; no weekend or holiday extends it.
 */
final class Deadline {

    private Deadline() {}

    /**
     * The end of a term.
     *
     * @param unit {@code HOURS} or {@code DAYS}
     */
    static Instant of(Instant aware, int term, String unit, ZoneId zone) {
        return switch (unit) {
            case "HOURS" -> aware.plus(Duration.ofHours(term));
            case "DAYS" ->
                aware.atZone(zone)
                        .toLocalDate()
                        .plusDays(term)
                        .atStartOfDay(zone)
                        .minusMinutes(1)
                        .toInstant();
            default -> throw new IllegalArgumentException("no unit of a term: " + unit);
        };
    }

    /** The term in whole minutes, rounded down, so that the ledger never shows a later end than the law's. */
    static Duration term(Instant aware, Instant due) {
        return Duration.ofMinutes(Duration.between(aware, due).toMinutes());
    }
}
