/** Rows of schema brief. */
@NullMarked
package io.tsunagi.brief.persistence;

import org.jspecify.annotations.NullMarked;
