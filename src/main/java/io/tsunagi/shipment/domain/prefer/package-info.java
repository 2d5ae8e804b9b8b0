/**
 * The one way to prefer a customer or shipper for other reasons than need: a rule with a name and dates, decided by two managers, listed
 * for all who work with the list, at work inside P4 only, and named beside every shipment that it moves. It lifts nothing into
 * another class.
 */
@NullMarked
package io.tsunagi.shipment.domain.prefer;

import org.jspecify.annotations.NullMarked;
