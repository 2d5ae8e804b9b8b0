/** Writes Atom (RFC 4287) with ROME. */
@NullMarked
package io.tsunagi.channels.atom;

import org.jspecify.annotations.NullMarked;
