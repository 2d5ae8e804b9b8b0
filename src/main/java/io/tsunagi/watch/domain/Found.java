package io.tsunagi.watch.domain;

import java.time.Duration;

/**
 * What one look found.
 *
 * @param detail why, as {@code NAME} or {@code NAME value}; its text stands in the bundles as {@code watch.detail.<NAME>}; empty when well
 */
public record Found(Outcome outcome, String detail, Duration took) {

    /** That we could not look. */
    public static Found blind(String detail) {
        return new Found(Outcome.BLIND, detail, Duration.ZERO);
    }
}
