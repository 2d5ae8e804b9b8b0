/** How many fields of a drill were keyed wrong; in exercises only. */
@NullMarked
package io.tsunagi.keying.drill;

import org.jspecify.annotations.NullMarked;
