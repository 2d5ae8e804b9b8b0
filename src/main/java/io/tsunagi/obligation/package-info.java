/**
 * The ledger of obligations: what somebody promised to do later (enter, give back, pay, settle a guarantee), until when, and
 * the proof that it was done. It counts deadlines from the right one of three times and tells people before they lapse. It does
 * not know what a declaration is; features that promise something tell it.
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
            "overview"
        })
package io.tsunagi.obligation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
