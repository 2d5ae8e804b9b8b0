/**
 * The one way out to addresses that people typed: probes and webhooks reach only a host and port that a manager approved, at an
 * address that was resolved once, checked and pinned. It follows no redirect, reads no more and waits no longer than it was told. It
 * does not know what is sent and keeps no answer.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "storage", "audit", "identity", "frame"})
package io.tsunagi.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
