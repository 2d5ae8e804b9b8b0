/** Sample decisions of the demonstration. Active in the profile {@code demo} only. */
@NullMarked
package io.tsunagi.mode.demo;

import org.jspecify.annotations.NullMarked;
