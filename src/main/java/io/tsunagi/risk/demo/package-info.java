/** Evidence and plans of the demonstration, so that its pages show more than unknowns. Active in the profile {@code demo} only. */
@NullMarked
package io.tsunagi.risk.demo;

import org.jspecify.annotations.NullMarked;
