/** Forms and REST for what does not go as ordered, and for the check of controlled goods. They decide nothing. */
@NullMarked
package io.tsunagi.shipment.web.difference;

import org.jspecify.annotations.NullMarked;
