/** Jobs, rounds and entries of second keying in PostgreSQL; it decides nothing. */
@NullMarked
package io.tsunagi.keying.persistence;

import org.jspecify.annotations.NullMarked;
