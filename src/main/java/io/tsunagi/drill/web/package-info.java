/** Scenarios on the screen. */
@NullMarked
package io.tsunagi.drill.web;

import org.jspecify.annotations.NullMarked;
