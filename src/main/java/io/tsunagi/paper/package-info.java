/**
 * Every numbered sheet: forms drawn as PDF/A, signed codes, the register of what was printed and what became of it. It does
 * not know what a declaration or a shipment is; it takes strings for boxes and a reference. It also draws what is no numbered paper, labels and contact cards.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "drill",
            "codes",
            "storage",
            "audit",
            "identity",
            "frame",
            "partner",
            "disruption",
            "overview"
        })
package io.tsunagi.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
