/** Files, queue and pages of scans in PostgreSQL; it decides nothing. */
@NullMarked
package io.tsunagi.scanning.persistence;

import org.jspecify.annotations.NullMarked;
