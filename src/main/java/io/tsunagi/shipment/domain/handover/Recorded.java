package io.tsunagi.shipment.domain.handover;

import io.tsunagi.shipment.domain.ShipmentStatus;

/**
 * What became of a report.
 *
 * @param shipment reference, kind S
 * @param wave reference, kind W
 * @param step what was recorded
 * @param before state before
 * @param after state after
 * @param already whether it had been recorded before, so that nothing changed
 */
public record Recorded(
        String shipment, String wave, Step step, ShipmentStatus before, ShipmentStatus after, boolean already) {}
