/** Pages of exercises, in the real house and inside. */
@NullMarked
package io.tsunagi.exercise.web;

import org.jspecify.annotations.NullMarked;
