/** Sets the stage of a drill: its partner with system, needs and contacts; in exercises only. */
@NullMarked
package io.tsunagi.partner.drill;

import org.jspecify.annotations.NullMarked;
