/** The tables of the tariff in the schema tariff. */
@NullMarked
package io.tsunagi.tariff.persistence;

import org.jspecify.annotations.NullMarked;
