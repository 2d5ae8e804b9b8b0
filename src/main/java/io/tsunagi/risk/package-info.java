/**
 * Risk of partners (取引先リスク): a score with visible ingredients by the decision table {@code PartnerRisk}, the evidence behind it and
 * the questionnaires that bring it, and the plans for the day a partner's system is down with when they were last exercised. Unknown
 * and lapsed count as bad. It blocks nobody, changes no account and believes no answer that nobody of the house has accepted.
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
            "bulletin"
        })
package io.tsunagi.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
