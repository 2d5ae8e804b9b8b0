/**
 * The way back of a partner's system (再接続ゲート): evidence by a dated checklist, the approval of two persons, a replay of known messages,
 * limits with canary consignments, a watch, connected, and the way back out of each step. It sends no message to a partner and moves no
 * goods by itself: it keeps what was shown, and answers whether something may go.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "sheet",
            "storage",
            "audit",
            "identity",
            "frame",
            "workflow",
            "partner",
            "disruption",
            "mode",
            "paper",
            "shipment",
            "declaration"
        })
package io.tsunagi.reconnect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
