package io.tsunagi.disruption.domain;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Rules about the times of a declaration that more than one use case applies. */
final class DeclarationRules {

    private DeclarationRules() {}

    /** Refuses an expected end that is not after the beginning; null is fine and means that nobody knows. */
    static void checkExpectedEnd(Instant occurredAt, @Nullable Instant end) {
        if (end != null && !end.isAfter(occurredAt)) {
            throw new Refused(Refusal.at("expectedEnd", "disruption.refused.end-before-begin"));
        }
    }
}
