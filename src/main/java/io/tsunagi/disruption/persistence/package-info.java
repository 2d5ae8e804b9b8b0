/** The tables of schema {@code disruption}. It decides nothing. */
@NullMarked
package io.tsunagi.disruption.persistence;

import org.jspecify.annotations.NullMarked;
