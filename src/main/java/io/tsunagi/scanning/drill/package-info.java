/**
 * Paper that comes back wrong in a drill: a stack of which one numbered sheet is missing, a page that nobody can read, and the FAX machine
 * through which pages come in; in exercises only.
 */
@NullMarked
@NamedInterface("drill")
package io.tsunagi.scanning.drill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
