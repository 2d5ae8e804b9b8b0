/**
 * Rows of bulletins, versions, recipients and the outbox. It decides nothing.
 */
@NullMarked
package io.tsunagi.bulletin.persistence;

import org.jspecify.annotations.NullMarked;
