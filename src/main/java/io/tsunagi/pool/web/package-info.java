/** Pages and REST of number pools. It holds no rule. */
@NullMarked
package io.tsunagi.pool.web;

import org.jspecify.annotations.NullMarked;
