/** A customer of a drill who orders by FAX, and sends the order twice because nobody confirmed it; in exercises only. */
@NullMarked
package io.tsunagi.faxorder.drill;

import org.jspecify.annotations.NullMarked;
