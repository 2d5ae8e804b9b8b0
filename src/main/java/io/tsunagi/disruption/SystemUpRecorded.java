package io.tsunagi.disruption;

/**
 * The partner's system is up; the work is not yet. Published in the transaction of the change.
 *
 * @param reference of the disruption
 * @param person login of who did it
 */
public record SystemUpRecorded(String reference, String person) {}
