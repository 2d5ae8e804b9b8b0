package io.tsunagi.claim.domain;

import java.time.Instant;

/**
 * That somebody called the contact.
 *
 * @param number that was called
 * @param otherNumber why it was another number than the one on the order; empty when it was that one
 * @param answered who answered, and what they said
 * @param person login of who called
 */
public record CallBack(Instant at, String number, String otherNumber, String answered, String person) {}
