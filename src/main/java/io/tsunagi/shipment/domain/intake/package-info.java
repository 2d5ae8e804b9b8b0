/**
 * Taking in orders: files of shippers by saved profiles (or one made from the file itself), one order told on the telephone, orders
 * that a program sends, and orders on paper. A file is kept, read into a staging table, counted, shown, and taken piece by piece when
 * a person says so; bad rows are repaired in place. Every record of a file is in exactly one count. It does not parse (csv does), it
 * does not rank, and it takes no order number twice; whether two numbers are one order is decided in merge.
 */
@NullMarked
package io.tsunagi.shipment.domain.intake;

import org.jspecify.annotations.NullMarked;
