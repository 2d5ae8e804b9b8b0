/** The sample orders of the demonstration. Active in the profile {@code demo} only. */
@NullMarked
package io.tsunagi.shipment.demo;

import org.jspecify.annotations.NullMarked;
