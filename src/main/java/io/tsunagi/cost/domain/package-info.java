/** Entries of the log of costs and how an amount is reckoned from days and a rate. */
@NullMarked
package io.tsunagi.cost.domain;

import org.jspecify.annotations.NullMarked;
