/**
 * What a phone on the floor reports about hand-overs, each report with an id that the phone made, so that a report that is sent
 * twice over a bad line, or sent and brought in as a file as well, acts once. It knows no page and no file; what a hand-over
 * changes is decided next door.
 */
@NullMarked
package io.tsunagi.shipment.domain.phone;

import org.jspecify.annotations.NullMarked;
