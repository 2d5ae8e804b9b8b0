package io.tsunagi.reconnect.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What the recovered system did otherwise than it should.
 *
 * @param key of the form, so that one form counts once
 * @param number how many consignments differ
 */
public record Mismatch(UUID key, int round, int number, String words, String person, Instant at) {}
