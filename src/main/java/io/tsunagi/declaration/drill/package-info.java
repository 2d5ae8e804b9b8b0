/**
 * How colleagues in a drill draft paper declarations and bring them to their end, and how goods come to be declared twice; in exercises
 * only.
 */
@NullMarked
package io.tsunagi.declaration.drill;

import org.jspecify.annotations.NullMarked;
