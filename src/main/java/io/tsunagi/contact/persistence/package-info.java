/** Rows in schema {@code contact}; decides nothing. */
@NullMarked
package io.tsunagi.contact.persistence;

import org.jspecify.annotations.NullMarked;
