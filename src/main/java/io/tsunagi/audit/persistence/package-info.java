/** Keeps the audit record in PostgreSQL; it interprets nothing. */
@NullMarked
package io.tsunagi.audit.persistence;

import org.jspecify.annotations.NullMarked;
