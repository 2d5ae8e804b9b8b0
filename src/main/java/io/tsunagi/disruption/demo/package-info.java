/** The sample disruption of the demonstration. Active in the profile {@code demo} only. */
@NullMarked
package io.tsunagi.disruption.demo;

import org.jspecify.annotations.NullMarked;
