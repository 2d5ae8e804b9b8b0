/**
 * The order of the whole list after shipments are in it: ageing, the dated editions of the decision table, and classing all open
 * shipments anew. It decides no single order (triage does) and releases nothing.
 */
@NullMarked
package io.tsunagi.shipment.domain.rank;

import org.jspecify.annotations.NullMarked;
