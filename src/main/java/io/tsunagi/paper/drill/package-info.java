/** How papers of a drill come to their fate; in exercises only. */
@NullMarked
package io.tsunagi.paper.drill;

import org.jspecify.annotations.NullMarked;
