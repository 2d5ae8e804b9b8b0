/** How colleagues in a drill draft paper declarations and bring them to their end; in exercises only. */
@NullMarked
package io.tsunagi.declaration.drill;

import org.jspecify.annotations.NullMarked;
