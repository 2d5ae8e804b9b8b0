/** Pages, files and REST of costs and letters. */
@NullMarked
package io.tsunagi.cost.web;

import org.jspecify.annotations.NullMarked;
