/**
 * Statutory clocks (法定期限): somebody became aware that personal data may have leaked, the decision table {@code StatutoryClock} says
 * which legal deadlines that starts, the ledger of obligations keeps and escalates them, and the nine items of the report in Japan are
 * written here in versions and filed with number and date. It gives no legal advice, sends nothing to an authority, and keeps no second
 * ledger: whether a clock still runs, the ledger says.
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
            "disruption",
            "obligation",
            "paper"
        })
package io.tsunagi.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
