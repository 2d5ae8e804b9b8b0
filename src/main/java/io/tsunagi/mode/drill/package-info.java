/** How colleagues in a drill widen the work of their sites; in exercises only. */
@NullMarked
package io.tsunagi.mode.drill;

import org.jspecify.annotations.NullMarked;
