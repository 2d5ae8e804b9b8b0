/**
 * Rows of the paper declaration. It decides nothing.
 */
@NullMarked
package io.tsunagi.declaration.persistence;

import org.jspecify.annotations.NullMarked;
