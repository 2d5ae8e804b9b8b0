/** Pages and REST of proposals to merge two orders. */
@NullMarked
package io.tsunagi.shipment.web.merge;

import org.jspecify.annotations.NullMarked;
