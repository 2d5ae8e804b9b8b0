/**
 * A disruption from declaration to closing: who declared it, what it reaches, who approved the fallback, when the system came
 * back, when the work was done. It owns the parent process. It does not move goods, print paper or write bulletins; features
 * that do tell it what is in flight and what still hinders closing through the interfaces here.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "drill", "storage", "audit", "identity", "frame", "workflow", "partner"})
package io.tsunagi.disruption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
