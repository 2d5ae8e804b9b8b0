/**
 * Who gets a site's hands today: amounts by unit kind, reserve shares by class, caps by customer and article, lists that widen one
 * axis at a time, and the hours of the day they work by. The planner is pure; a release asks for its plan. It does not rank
 * (that is done when the list is made), releases nothing by itself, and does not decide on single shipments.
 */
@NullMarked
package io.tsunagi.shipment.domain.allocate;

import org.jspecify.annotations.NullMarked;
