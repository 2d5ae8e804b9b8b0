/**
 * What the bulletin's process calls, by name; every step may be called twice. It knows no engine type and decides nothing.
 */
@NullMarked
package io.tsunagi.bulletin.process;

import org.jspecify.annotations.NullMarked;
