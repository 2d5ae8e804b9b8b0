/** Facts, clocks and reports: what starts, what ends, and what is written. */
@NullMarked
package io.tsunagi.clock.domain;

import org.jspecify.annotations.NullMarked;
