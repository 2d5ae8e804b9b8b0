/** Sample costs of the demonstration. */
@NullMarked
package io.tsunagi.cost.demo;

import org.jspecify.annotations.NullMarked;
