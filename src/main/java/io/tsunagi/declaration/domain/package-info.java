/**
 * Rules, sums and use cases of the paper declaration. It knows no page, no SQL and no engine.
 */
@NullMarked
package io.tsunagi.declaration.domain;

import org.jspecify.annotations.NullMarked;
