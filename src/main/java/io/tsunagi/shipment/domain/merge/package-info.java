/**
 * Orders that look like the same order sent twice under two numbers: they are proposed for merging, and a person decides. It never
 * merges by itself, and it does not look at orders with the same number, which intake takes once anyway.
 */
@NullMarked
package io.tsunagi.shipment.domain.merge;

import org.jspecify.annotations.NullMarked;
