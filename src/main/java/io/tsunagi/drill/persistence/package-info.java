/** Scenarios as folders: {@code scenario.yml} and {@code published.csv}. */
@NullMarked
package io.tsunagi.drill.persistence;

import org.jspecify.annotations.NullMarked;
