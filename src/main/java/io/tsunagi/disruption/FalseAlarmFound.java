package io.tsunagi.disruption;

/**
 * The second manager found that it is none; it is over. Published in the transaction of the change.
 *
 * @param reference of the disruption
 * @param person login of who did it
 */
public record FalseAlarmFound(String reference, String person) {}
