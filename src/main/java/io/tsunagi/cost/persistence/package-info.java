/** The log, its evidence and its letters in schema {@code cost}, and templates from files. */
@NullMarked
package io.tsunagi.cost.persistence;

import org.jspecify.annotations.NullMarked;
