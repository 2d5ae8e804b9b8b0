/**
 * Electronic declarations in flight, as last heard, and how they stood when a fallback was approved. It declares nothing.
 */
@NullMarked
package io.tsunagi.declaration.domain.frozen;

import org.jspecify.annotations.NullMarked;
