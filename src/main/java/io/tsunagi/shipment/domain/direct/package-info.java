/**
 * The lane of what makers ship themselves: told the maker, shipped by the maker with a waybill, delivered. These shipments take no
 * hand and no capacity of the site, stand in no wave and not in the ranked list of open ones. It does not order from makers.
 */
@NullMarked
package io.tsunagi.shipment.domain.direct;

import org.jspecify.annotations.NullMarked;
