/** The sample filings of the demonstration. Active in the profile {@code demo} only. */
@NullMarked
package io.tsunagi.filing.demo;

import org.jspecify.annotations.NullMarked;
