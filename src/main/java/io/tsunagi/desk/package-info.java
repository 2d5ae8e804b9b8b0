/**
 * Everybody's first page: the work that their roles may take, most urgent first, and what is running. It shows what other
 * features keep and changes nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "storage", "identity", "frame", "workflow", "disruption"})
package io.tsunagi.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
