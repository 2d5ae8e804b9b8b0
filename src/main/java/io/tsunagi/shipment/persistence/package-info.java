/** SQL for shipments and their imports. No decisions. */
@NullMarked
package io.tsunagi.shipment.persistence;

import org.jspecify.annotations.NullMarked;
