/**
 * Early warning: probes of partners' systems, heartbeats, mails and telephone calls become alerts on the desk, and a person declares,
 * joins or dismisses each. Official notices of an outage are kept, confirmed by a second person and printed on its documents. It
 * declares nothing by itself, accuses no partner while our own line is down, and reaches nothing that no manager approved.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "drill",
            "storage",
            "audit",
            "identity",
            "frame",
            "partner",
            "disruption",
            "outbound",
            "mailbox",
            "paper",
            "proof"
        })
package io.tsunagi.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
