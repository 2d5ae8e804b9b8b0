/**
 * Reads what shippers send as text: order files by a layout, and our own tables of goods. Strict where a guess could move the
 * wrong goods, forgiving where only the writing differs. It stores nothing.
 */
@NullMarked
package io.tsunagi.shipment.csv;

import org.jspecify.annotations.NullMarked;
