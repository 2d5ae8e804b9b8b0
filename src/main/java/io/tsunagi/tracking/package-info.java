/**
 * Self-service (追跡): whoever holds a delivery note or a slip types its reference with the check letter and reads how far the consignment
 * or the declaration has got, without an account. It shows a state and nothing else, answers a wrong check letter and an unknown number
 * alike, and keeps nothing about who asked.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "storage", "frame", "shipment", "declaration"})
package io.tsunagi.tracking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
