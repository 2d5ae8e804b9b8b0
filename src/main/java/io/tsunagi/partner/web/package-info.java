/** Pages and REST of the map. They show and ask; what is refused is decided in the domain. */
@NullMarked
package io.tsunagi.partner.web;

import org.jspecify.annotations.NullMarked;
