/**
 * Proofs that goods changed hands, from the shelf to the receiver: which step may follow which, what each needs, and the record
 * of it. It decides nothing about what is released.
 */
@NullMarked
package io.tsunagi.shipment.domain.handover;

import org.jspecify.annotations.NullMarked;
