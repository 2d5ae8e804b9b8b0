package io.tsunagi.disruption;

/**
 * The disruption is closed, with zero open papers. Published in the transaction of the change.
 *
 * @param reference of the disruption
 * @param person login of who did it
 */
public record DisruptionClosed(String reference, String person) {}
