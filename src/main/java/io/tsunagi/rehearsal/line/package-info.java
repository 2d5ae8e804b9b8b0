/** Words between the real house and an exercise, as they go over the line. */
@NullMarked
package io.tsunagi.rehearsal.line;

import org.jspecify.annotations.NullMarked;
