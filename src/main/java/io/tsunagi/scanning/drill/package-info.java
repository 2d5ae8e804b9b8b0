/** Paper that comes back wrong in a drill: a stack of which one numbered sheet is missing; in exercises only. */
@NullMarked
package io.tsunagi.scanning.drill;

import org.jspecify.annotations.NullMarked;
