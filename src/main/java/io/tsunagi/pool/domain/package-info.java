/** Use cases and policies of number pools. It knows no page and no SQL. */
@NullMarked
package io.tsunagi.pool.domain;

import org.jspecify.annotations.NullMarked;
