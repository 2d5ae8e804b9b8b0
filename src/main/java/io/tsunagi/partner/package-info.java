/**
 * Partners, their systems, and who needs which system for what: the supply-chain map and its blast radius. It does not
 * watch systems and does not declare disruptions.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "storage", "audit", "identity", "frame"})
package io.tsunagi.partner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
