/** Carries webhooks through the guarded way out. */
@NullMarked
package io.tsunagi.channels.http;

import org.jspecify.annotations.NullMarked;
