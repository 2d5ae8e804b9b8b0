package io.tsunagi.declaration.domain.route;

import java.time.Instant;

/**
 * The rule that a case was taken under. It stays with the case when the table gets a new edition.
 *
 * @param table number of the edition of the decision table as deployed
 * @param decidedAt when the case was taken
 */
public record CaseRoute(RouteQuestion question, String table, RouteRule rule, Instant decidedAt) {}
