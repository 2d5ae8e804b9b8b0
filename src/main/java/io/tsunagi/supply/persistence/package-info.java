/** Supply status in PostgreSQL. */
@NullMarked
package io.tsunagi.supply.persistence;

import org.jspecify.annotations.NullMarked;
