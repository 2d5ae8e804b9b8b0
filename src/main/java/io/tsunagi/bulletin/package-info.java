/**
 * Numbered bulletins: impact now, what changed, next action, next update at, in two languages; a second person publishes;
 * the public status page shows them and the outbox mails them. It states no fact that a person did not write.
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
            "workflow",
            "partner",
            "disruption",
            "overview",
            "mailbox",
            "outbound",
            "paper"
        })
package io.tsunagi.bulletin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
