/** Rows of schema mode. */
@NullMarked
package io.tsunagi.mode.persistence;

import org.jspecify.annotations.NullMarked;
