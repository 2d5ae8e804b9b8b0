/**
 * Reconciliation (突合): our paper and records against the export of the partner whose system is back. It finds what both have, what one
 * has alone and what differs, field by field; holds back what would be sent twice; gives the order in which the rest is entered again;
 * and is signed when every difference has a reason and a name. It changes no order and no declaration, and sends nothing itself.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "storage",
            "audit",
            "identity",
            "frame",
            "workflow",
            "sheet",
            "disruption",
            "paper",
            "shipment",
            "declaration"
        })
package io.tsunagi.reconcile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
