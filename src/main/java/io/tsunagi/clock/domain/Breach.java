package io.tsunagi.clock.domain;

import java.time.Instant;

/**
 * Data that may have leaked in a disruption, with the newest facts.
 *
 * @param reference kind DB
 * @param version of the facts, from 1; earlier ones stay
 * @param why why the facts were stated anew; empty for the first
 * @param enteredBy login of who stated these facts
 */
public record Breach(
        String reference,
        String disruption,
        int version,
        Facts facts,
        String why,
        String enteredBy,
        Instant enteredAt) {}
