/**
 * Everybody's first page: the work that their roles may take, most urgent first, and what is running. It hands out the most urgent
 * free item to whoever asks for the next one, and takes it back; what is done with it belongs to the feature behind its page.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "storage", "audit", "identity", "frame", "workflow", "disruption"})
package io.tsunagi.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
