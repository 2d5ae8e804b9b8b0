/** Use cases and rules of the tables: reading a file row by row, checking it dry, loading it whole or not at all. No web, no rows. */
@NullMarked
package io.tsunagi.tariff.domain;

import org.jspecify.annotations.NullMarked;
