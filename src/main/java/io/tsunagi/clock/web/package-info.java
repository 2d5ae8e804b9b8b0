/** Pages and REST of statutory clocks; they show and ask, and decide nothing. */
@NullMarked
package io.tsunagi.clock.web;

import org.jspecify.annotations.NullMarked;
