/**
 * What a site's hands can carry on a day, and the waves that use it up: plan, release, sheets, start of the processes. What
 * happens to a shipment afterwards is a hand-over and lives next door.
 */
@NullMarked
package io.tsunagi.shipment.domain.wave;

import org.jspecify.annotations.NullMarked;
