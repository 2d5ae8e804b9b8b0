/** The sample declarations of the demonstration. Active in the profile {@code demo} only. */
@NullMarked
package io.tsunagi.declaration.demo;

import org.jspecify.annotations.NullMarked;
