package io.tsunagi.shipment;

/**
 * A coordinator released a wave. Published in the transaction of the change.
 *
 * @param reference of the wave, kind W
 * @param disruption reference of the disruption it was released in
 * @param lines how many shipments are in it
 */
public record WaveReleased(String reference, String disruption, int lines) {}
