/** The slip a driver carries, whose code shows outside the house whether the goods are released, and nothing else. */
@NullMarked
package io.tsunagi.declaration.domain.slip;

import org.jspecify.annotations.NullMarked;
