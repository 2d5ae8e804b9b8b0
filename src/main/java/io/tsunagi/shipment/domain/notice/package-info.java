/**
 * Tells customers what a decision about many shipments means for them: one notice per run, shipper and customer with all its
 * lines, by mail where an address is known and otherwise as a sheet that a person sends, with the proof that it went out; and a
 * correction for those who were told, when the run is undone. It writes no mail of its own accord and knows no bulletin.
 */
@NullMarked
package io.tsunagi.shipment.domain.notice;

import org.jspecify.annotations.NullMarked;
