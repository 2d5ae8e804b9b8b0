/** Filings in PostgreSQL; no rule stands here that the domain does not know. */
@NullMarked
package io.tsunagi.filing.persistence;

import org.jspecify.annotations.NullMarked;
