/** Pages and REST of what is decided about shipments, and of appeals. */
@NullMarked
package io.tsunagi.shipment.web.outcome;

import org.jspecify.annotations.NullMarked;
