/** Pages and REST of the plan of a site's day: what holds, what would move, decisions and their history. */
@NullMarked
package io.tsunagi.shipment.web.allocate;

import org.jspecify.annotations.NullMarked;
