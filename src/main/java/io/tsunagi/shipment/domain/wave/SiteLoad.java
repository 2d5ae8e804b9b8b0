package io.tsunagi.shipment.domain.wave;

import org.jspecify.annotations.Nullable;

/**
 * A site on one day: what waits there and what its hands can carry.
 *
 * @param open shipments that wait there, without those on hold
 * @param capacity today's; null when nobody has set it
 */
public record SiteLoad(String site, long open, @Nullable Capacity capacity) {}
