/**
 * What does not go as ordered: the rest of a partial pick waits as a shipment of its own, damage is kept with number and picture,
 * another article goes only with the customer's word, and what came back is put away or destroyed. Which hand-over follows which is
 * decided next door.
 */
@NullMarked
package io.tsunagi.shipment.domain.difference;

import org.jspecify.annotations.NullMarked;
