/** Pages and REST of capacity, waves and hand-overs. They show and ask; what is refused is decided in the domain. */
@NullMarked
package io.tsunagi.shipment.web.wave;

import org.jspecify.annotations.NullMarked;
