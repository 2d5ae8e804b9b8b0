/** Word of a second break-in, for drills, and whether people took it for a case of its own. Active in exercises only. */
@NullMarked
package io.tsunagi.watch.drill;

import org.jspecify.annotations.NullMarked;
