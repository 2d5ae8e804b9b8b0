/**
 * Proof of outage (障害証明): one sealed file of a disruption for customs, a shipper or an insurer, with what features know of it as data,
 * each item hashed, a manifest signed with the house's key, and a summary to read. Anybody verifies it with the public key alone, or
 * asks this house by the hash. It judges nothing, leaves out what is not a fact of the rows, and never opens a file that somebody uploads.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "storage", "audit", "identity", "frame", "disruption", "bulletin", "paper"})
package io.tsunagi.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
