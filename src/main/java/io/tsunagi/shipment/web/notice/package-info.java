/** Pages and REST of what customers were told of a decision about many shipments, and of how they are reached. */
@NullMarked
package io.tsunagi.shipment.web.notice;

import org.jspecify.annotations.NullMarked;
