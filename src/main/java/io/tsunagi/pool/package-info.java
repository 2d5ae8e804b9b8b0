/**
 * Pools of numbers that an office or the house itself gave for paper work: they are drawn in order, once per case, and each
 * ends used, void or missing. It does not know what a declaration is, and it never makes a number that customs gives.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "codes", "storage", "audit", "identity", "frame", "disruption"})
package io.tsunagi.pool;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
