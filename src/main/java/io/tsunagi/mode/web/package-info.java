/** Pages and REST of modes. */
@NullMarked
package io.tsunagi.mode.web;

import org.jspecify.annotations.NullMarked;
