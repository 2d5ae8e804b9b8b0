/** Breaches, clocks and reports in PostgreSQL; it decides nothing. */
@NullMarked
package io.tsunagi.clock.persistence;

import org.jspecify.annotations.NullMarked;
