/**
 * What a coordinator decides about a shipment: approved, approved for less, deferred to a date, rejected, another article, called
 * off; each with a coded reason, when it is looked at again, and an appeal that somebody else decides. Deferred goods come back by
 * themselves. It does not rank, does not release, and does not ask the customer about another article
 * ({@link io.tsunagi.shipment.domain.difference} does), and it sends nothing out: a notice is text for somebody to send.
 */
@NullMarked
package io.tsunagi.shipment.domain.outcome;

import org.jspecify.annotations.NullMarked;
