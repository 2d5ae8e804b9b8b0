package io.tsunagi.disruption;

/**
 * A manager declared a disruption; it waits for a second manager. Published in the transaction of the change.
 *
 * @param reference of the disruption
 * @param person login of who did it
 */
public record DisruptionDeclared(String reference, String person) {}
