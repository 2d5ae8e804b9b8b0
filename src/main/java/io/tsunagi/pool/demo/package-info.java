/** The sample pools of numbers of the demonstration. Active in the profile {@code demo} only. */
@NullMarked
package io.tsunagi.pool.demo;

import org.jspecify.annotations.NullMarked;
