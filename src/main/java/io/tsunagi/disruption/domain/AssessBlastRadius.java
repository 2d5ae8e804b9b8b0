package io.tsunagi.disruption.domain;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts once, right after the declaration, what is in flight for the partners it reaches. */
@Service
public class AssessBlastRadius {

    private final DisruptionCases cases;
    private final PreviewBlastRadius blastRadius;
    private final Clock clock;

    AssessBlastRadius(DisruptionCases cases, PreviewBlastRadius blastRadius, Clock clock) {
        this.cases = cases;
        this.blastRadius = blastRadius;
        this.clock = clock;
    }

    /** Counts and keeps it; the first count stays. */
    @Transactional
    public void assess(String reference) {
        DisruptionCase disruption =
                cases.find(reference).orElseThrow(() -> new IllegalStateException("no disruption " + reference));
        cases.assess(
                disruption.id(),
                blastRadius.count(cases.reached(disruption.id())),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
