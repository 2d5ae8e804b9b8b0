package io.tsunagi.shipment.demo;

import io.tsunagi.shipment.domain.intake.Layout;

/**
 * One entry of {@code demo/orders/profiles.yml}.
 *
 * @param partner code of the shipper
 * @param file name of the file beside it
 */
record SampleOrders(String partner, String name, String site, String file, Layout layout) {}
