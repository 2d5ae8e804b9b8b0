package io.tsunagi.shipment.domain.wave;

/**
 * What a site carries on a usual day before any outage, as somebody said.
 *
 * @param unit {@link CapacityUnit#LINE} or {@link CapacityUnit#PACKAGE}
 * @param amount 1 to 100,000
 */
public record UsualDay(String site, CapacityUnit unit, int amount) {}
