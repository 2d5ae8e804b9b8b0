/** What drills let people hear by telephone and letter, and whether they dealt with it. Active in exercises only. */
@NullMarked
package io.tsunagi.contact.drill;

import org.jspecify.annotations.NullMarked;
