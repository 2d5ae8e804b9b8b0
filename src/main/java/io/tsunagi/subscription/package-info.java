/**
 * Subscriptions (配信登録): whoever wants bulletins of a partner, a disruption, a lane or a consignment leaves a mail address, proves by
 * a click in a mail that it is theirs, and ends it with one click. It writes no bulletin, sends nothing that is not published, and
 * keeps nothing about those who ended it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "storage",
            "audit",
            "identity",
            "frame",
            "partner",
            "disruption",
            "shipment",
            "bulletin"
        })
package io.tsunagi.subscription;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
