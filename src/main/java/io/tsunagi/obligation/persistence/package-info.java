/** Rows of the ledger of obligations. It decides nothing. */
@NullMarked
package io.tsunagi.obligation.persistence;

import org.jspecify.annotations.NullMarked;
