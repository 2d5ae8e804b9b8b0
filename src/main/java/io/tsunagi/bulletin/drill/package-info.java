/** How colleagues in a drill write and publish bulletins, and how fast the first came; in exercises only. */
@NullMarked
package io.tsunagi.bulletin.drill;

import org.jspecify.annotations.NullMarked;
