/** A claim of priority that is not true, for drills, and whether people saw through it. Active in exercises only. */
@NullMarked
package io.tsunagi.claim.drill;

import org.jspecify.annotations.NullMarked;
