/**
 * What people do with shipments: take them in, class and rank them, look at them, release and follow them. No SQL, no pages, no
 * engine.
 */
@NullMarked
package io.tsunagi.shipment.domain;

import org.jspecify.annotations.NullMarked;
