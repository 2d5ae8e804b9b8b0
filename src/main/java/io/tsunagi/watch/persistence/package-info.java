/** Probes, readings, alerts and notices in schema watch. */
@NullMarked
package io.tsunagi.watch.persistence;

import org.jspecify.annotations.NullMarked;
