/**
 * Orders by FAX while a shipper's system is down: short catalogues in dated editions, order forms printed for invited customers,
 * marks read from the forms that come back, and confirmed orders handed on as shipments. It prints nothing itself (paper does), reads
 * no file (scanning does), believes no mark without a person (keying asks one), and ranks nothing (shipment does). In an exercise a customer
 * sends one order twice.
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
            "partner",
            "disruption",
            "paper",
            "scanning",
            "scanning::drill",
            "keying",
            "shipment"
        })
package io.tsunagi.faxorder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
