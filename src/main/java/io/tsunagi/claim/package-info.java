/**
 * Priority claims (優先出荷の申請): who says that a shipment is P0 or P1, on what ground and evidence, who called back, which two people
 * decided, until when it holds. It asks shipment to lift and to put back; it classes nothing itself, believes no claim without a call,
 * and sends no notice to the customer.
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
            "partner",
            "shipment",
            "drill"
        })
package io.tsunagi.claim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
