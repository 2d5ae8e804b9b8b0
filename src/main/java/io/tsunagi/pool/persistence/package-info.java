/** Rows of pools and their numbers. It decides nothing. */
@NullMarked
package io.tsunagi.pool.persistence;

import org.jspecify.annotations.NullMarked;
