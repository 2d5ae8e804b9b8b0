/** Page and REST of the rules that prefer a shipper or customer inside P4. */
@NullMarked
package io.tsunagi.shipment.web.prefer;

import org.jspecify.annotations.NullMarked;
