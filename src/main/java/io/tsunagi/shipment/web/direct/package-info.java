/** Pages and REST of the lane of what makers ship themselves. */
@NullMarked
package io.tsunagi.shipment.web.direct;

import org.jspecify.annotations.NullMarked;
