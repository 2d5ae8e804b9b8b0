/**
 * Goods somebody waits for: orders come in by file, get a class and a rank that are explained in words, are released in waves
 * within what hands can carry, and are followed to the hand-over. It does not print by itself (paper does) and does not know
 * declarations.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "drill",
            "codes",
            "sheet",
            "storage",
            "audit",
            "identity",
            "frame",
            "workflow",
            "partner",
            "disruption",
            "overview",
            "bulletin",
            "paper",
            "scanning"
        })
package io.tsunagi.shipment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
