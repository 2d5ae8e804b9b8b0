/** Sample lessons of the demonstration. */
@NullMarked
package io.tsunagi.lesson.demo;

import org.jspecify.annotations.NullMarked;
