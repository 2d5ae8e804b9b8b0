package io.tsunagi.bulletin;

/**
 * A bulletin was published. Published in the transaction of the change.
 *
 * @param reference of the bulletin
 * @param disruption reference of its disruption
 * @param number place in the series, from 1
 * @param person login of who published it
 */
public record BulletinPublished(String reference, String disruption, int number, String person) {}
