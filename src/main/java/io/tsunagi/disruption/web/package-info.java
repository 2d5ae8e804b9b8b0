/** Pages and REST of disruptions. They show and ask; what is refused is decided in the domain. */
@NullMarked
package io.tsunagi.disruption.web;

import org.jspecify.annotations.NullMarked;
