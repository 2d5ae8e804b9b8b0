/** Pages and REST of shipments and imports. They show and ask; the domain decides. */
@NullMarked
package io.tsunagi.shipment.web;

import org.jspecify.annotations.NullMarked;
