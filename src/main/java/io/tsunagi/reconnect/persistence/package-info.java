/** Rows of gates in schema {@code reconnect}, and checklists as files. */
@NullMarked
package io.tsunagi.reconnect.persistence;

import org.jspecify.annotations.NullMarked;
