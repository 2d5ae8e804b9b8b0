/**
 * The page that people on the floor have on their phones, what it needs to open and to work without a line, and the page at a desk
 * that takes a phone's queue as a file. It decides nothing about hand-overs.
 */
@NullMarked
package io.tsunagi.shipment.web.phone;

import org.jspecify.annotations.NullMarked;
