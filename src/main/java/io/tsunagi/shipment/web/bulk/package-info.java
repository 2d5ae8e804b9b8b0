/** Pages and REST of decisions about many shipments. */
@NullMarked
package io.tsunagi.shipment.web.bulk;

import org.jspecify.annotations.NullMarked;
