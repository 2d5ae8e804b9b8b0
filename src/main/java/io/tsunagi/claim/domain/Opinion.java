package io.tsunagi.claim.domain;

import java.time.Instant;

/**
 * What one person said of a claim; never changed afterwards.
 *
 * @param round which decision, renewal or mark it was given in, from 0
 * @param person login
 */
public record Opinion(int round, Verdict verdict, Reason reason, String words, String person, Instant at) {}
