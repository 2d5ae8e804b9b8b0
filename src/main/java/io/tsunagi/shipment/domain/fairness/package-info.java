/**
 * What keeps the order of the list fair where people step in: sending one shipment first, which two people must decide who have seen
 * what it pushes back; and the daily report of served against asked. It does not plan (the planner of allocate does) and does not
 * decide about the single order (outcome does). A commercial wish is no ground here.
 */
@NullMarked
package io.tsunagi.shipment.domain.fairness;

import org.jspecify.annotations.NullMarked;
