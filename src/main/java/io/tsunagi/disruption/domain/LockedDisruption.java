package io.tsunagi.disruption.domain;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import org.springframework.stereotype.Component;

/** Gets a disruption for changing it: held against every other change until the transaction ends. */
@Component
class LockedDisruption {

    private final DisruptionCases cases;

    LockedDisruption(DisruptionCases cases) {
        this.cases = cases;
    }

    /**
     * The disruption.
     *
     * @throws Refused when there is none with that reference
     */
    DisruptionCase get(String reference) {
        return cases.lock(reference)
                .orElseThrow(() -> new Refused(Refusal.of("disruption.refused.unknown", reference)));
    }
}
