/** How colleagues in a drill declare, approve, tell an end, record the way back and close; in exercises only. */
@NullMarked
package io.tsunagi.disruption.drill;

import org.jspecify.annotations.NullMarked;
