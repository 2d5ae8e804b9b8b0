/** Pages and REST of lessons, and their lines on the desk. */
@NullMarked
package io.tsunagi.lesson.web;

import org.jspecify.annotations.NullMarked;
