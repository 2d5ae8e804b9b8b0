/** Subscribers in PostgreSQL. */
@NullMarked
package io.tsunagi.subscription.persistence;

import org.jspecify.annotations.NullMarked;
