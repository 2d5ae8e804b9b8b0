package io.tsunagi.disruption;

/**
 * A second manager approved the fallback; paper and hands may start. Published in the transaction of the change.
 *
 * @param reference of the disruption
 * @param person login of who did it
 */
public record FallbackApproved(String reference, String person) {}
