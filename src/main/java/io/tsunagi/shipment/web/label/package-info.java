/** Pages and REST for printing labels and for the company prefixes of GS1. They decide nothing. */
@NullMarked
package io.tsunagi.shipment.web.label;

import org.jspecify.annotations.NullMarked;
