/**
 * The manager's picture of a running disruption, the way back, and the closing report. It reads what the other features tell
 * and owns none of their rows.
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
            "disruption",
            "paper",
            "shipment",
            "declaration",
            "filing",
            "bulletin",
            "clock",
            "shift",
            "mode",
            "forecast"
        })
package io.tsunagi.recovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
