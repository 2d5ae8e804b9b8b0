/** Pages and REST of the register and of scanned codes. It decides nothing. */
@NullMarked
package io.tsunagi.paper.web;

import org.jspecify.annotations.NullMarked;
