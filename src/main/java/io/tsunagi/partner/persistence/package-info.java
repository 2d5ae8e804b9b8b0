/** The map's tables in schema {@code partner} and its recursive question. It decides nothing. */
@NullMarked
package io.tsunagi.partner.persistence;

import org.jspecify.annotations.NullMarked;
