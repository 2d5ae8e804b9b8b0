/**
 * Supply status of a shipper's SKUs in a disruption on two axes, volume and handling, with the reason, the expected end and who
 * else it is limited because of; set by people, published so that customers need not phone. It proposes from what was served and
 * never publishes by itself, and it promises no delivery.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "sheet",
            "audit",
            "storage",
            "identity",
            "frame",
            "partner",
            "disruption",
            "bulletin",
            "shipment"
        })
package io.tsunagi.supply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
