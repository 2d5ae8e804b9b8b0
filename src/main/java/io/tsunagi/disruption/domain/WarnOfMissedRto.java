package io.tsunagi.disruption.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.disruption.Disruptions.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that a system is still down after its recovery time objective; the managers' pages show it from then on. */
@Service
public class WarnOfMissedRto {

    private static final String ACTION = "disruption.rto-missed";

    private final LockedDisruption disruptions;
    private final AuditTrail audit;

    WarnOfMissedRto(LockedDisruption disruptions, AuditTrail audit) {
        this.disruptions = disruptions;
        this.audit = audit;
    }

    /** Writes it once, and only while the system is down. */
    @Transactional
    public void warn(String reference) {
        DisruptionCase disruption = disruptions.get(reference);
        boolean written = audit.of(reference).stream()
                .anyMatch(entry -> entry.change().action().equals(ACTION));
        if (written || disruption.state() != State.FALLBACK) {
            return;
        }
        audit.record(new AuditTrail.Change(
                ACTION,
                reference,
                reference,
                disruption.state().name(),
                disruption.state().name(),
                disruption.rtoDueAt().toString()));
    }
}
