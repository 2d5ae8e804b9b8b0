/** Endpoints, webhooks on their way, and what goes into feeds and folders. */
@NullMarked
package io.tsunagi.channels.domain;

import org.jspecify.annotations.NullMarked;
