/** Drills on the screen and for programs. */
@NullMarked
package io.tsunagi.rehearsal.web;

import org.jspecify.annotations.NullMarked;
