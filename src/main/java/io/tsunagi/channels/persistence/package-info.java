/** Rows of endpoints and webhooks. */
@NullMarked
package io.tsunagi.channels.persistence;

import org.jspecify.annotations.NullMarked;
