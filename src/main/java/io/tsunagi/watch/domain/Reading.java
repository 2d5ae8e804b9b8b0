package io.tsunagi.watch.domain;

import java.time.Instant;

/**
 * A stretch of equal findings of a probe.
 *
 * @param times how many looks
 * @param slowestMillis longest of them
 */
public record Reading(Outcome outcome, String detail, Instant firstAt, Instant lastAt, int times, int slowestMillis) {}
