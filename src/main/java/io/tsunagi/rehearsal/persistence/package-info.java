/** Drills and what happened in them in tables of the real house. */
@NullMarked
package io.tsunagi.rehearsal.persistence;

import org.jspecify.annotations.NullMarked;
