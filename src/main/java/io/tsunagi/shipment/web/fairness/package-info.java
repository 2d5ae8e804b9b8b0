/** Pages and REST of sending one shipment first, and of the daily report of served against asked. */
@NullMarked
package io.tsunagi.shipment.web.fairness;

import org.jspecify.annotations.NullMarked;
