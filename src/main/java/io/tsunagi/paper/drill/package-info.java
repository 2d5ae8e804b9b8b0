/** How papers of a drill come to their fate; in exercises only. */
@NullMarked
@NamedInterface("drill")
package io.tsunagi.paper.drill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
