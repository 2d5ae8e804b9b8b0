/**
 * Pages and REST of the paper declaration. It holds no rule of customs.
 */
@NullMarked
package io.tsunagi.declaration.web;

import org.jspecify.annotations.NullMarked;
