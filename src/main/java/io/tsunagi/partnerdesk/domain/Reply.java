package io.tsunagi.partnerdesk.domain;

import java.time.Instant;

/**
 * What one side said of a task.
 *
 * @param byPartner whether the partner said it; otherwise the house
 * @param person login
 */
public record Reply(boolean byPartner, String words, String person, Instant at) {}
