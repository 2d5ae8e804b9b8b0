/** Pages and REST of how the list is ranked. They show and ask; what is refused is decided in the domain. */
@NullMarked
package io.tsunagi.shipment.web.rank;

import org.jspecify.annotations.NullMarked;
