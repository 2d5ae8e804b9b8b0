/**
 * Goods that may not leave without somebody's check: dangerous goods, poison, narcotics, and what was on hold. It releases nothing by
 * itself and forgets no signature; what makes goods dangerous or a narcotic stands in the table of goods.
 */
@NullMarked
package io.tsunagi.shipment.domain.controlled;

import org.jspecify.annotations.NullMarked;
