/** Pages of shifts and handovers. */
@NullMarked
package io.tsunagi.shift.web;

import org.jspecify.annotations.NullMarked;
