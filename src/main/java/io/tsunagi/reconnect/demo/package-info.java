/** A gate of the demonstration that waits for its review. Active in the profile {@code demo} only. */
@NullMarked
package io.tsunagi.reconnect.demo;

import org.jspecify.annotations.NullMarked;
