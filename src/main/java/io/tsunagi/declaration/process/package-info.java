/**
 * What the process model of the paper declaration calls. It decides nothing by itself.
 */
@NullMarked
package io.tsunagi.declaration.process;

import org.jspecify.annotations.NullMarked;
