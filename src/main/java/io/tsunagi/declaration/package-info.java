/**
 * Customs declarations on paper: draft, validation, duty and tax, examination by a 通関士 who did not draft it, printing,
 * lodging, payment, release, and the end in exactly one regime. It does not draw paper (paper does) and never fills a box of
 * customs (※).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "drill",
            "codes",
            "sheet",
            "tariff",
            "shipment",
            "storage",
            "audit",
            "identity",
            "frame",
            "workflow",
            "partner",
            "disruption",
            "obligation",
            "pool",
            "paper"
        })
package io.tsunagi.declaration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
