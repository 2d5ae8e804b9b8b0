/** How a drill gets its orders, waves and hand-overs, and how fast the first priority goods went; in exercises only. */
@NullMarked
package io.tsunagi.shipment.drill;

import org.jspecify.annotations.NullMarked;
