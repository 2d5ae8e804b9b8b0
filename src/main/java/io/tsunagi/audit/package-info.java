/**
 * The record of who did what, when, from which state to which, on which reference: written in the transaction of the change
 * itself, and by the database's rights never changed or deleted by the server. It decides nothing and sends nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "storage", "frame"})
package io.tsunagi.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
