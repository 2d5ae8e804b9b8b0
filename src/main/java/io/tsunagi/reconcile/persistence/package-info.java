/** Rows of reconciliations in PostgreSQL. */
@NullMarked
package io.tsunagi.reconcile.persistence;

import org.jspecify.annotations.NullMarked;
