/** Drills from the plan to the closing, what their exercises told, and their scores. */
@NullMarked
package io.tsunagi.rehearsal.domain;

import org.jspecify.annotations.NullMarked;
