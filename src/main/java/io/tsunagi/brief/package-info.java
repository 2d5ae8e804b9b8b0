/**
 * The executive brief (経営向け状況報告): one page made at a stated minute: what is down, who is hurt, what changed since the last brief, which
 * decisions are needed, what nobody knows. It keeps the figures of that minute and prints them again as they were; it decides nothing, sends
 * nothing, and knows no figure that the overview does not show.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "storage",
            "audit",
            "identity",
            "frame",
            "disruption",
            "clock",
            "paper",
            "recovery",
            "shift"
        })
package io.tsunagi.brief;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
