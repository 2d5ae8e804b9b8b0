/** Writes the status pages that need no server. */
@NullMarked
package io.tsunagi.channels.html;

import org.jspecify.annotations.NullMarked;
