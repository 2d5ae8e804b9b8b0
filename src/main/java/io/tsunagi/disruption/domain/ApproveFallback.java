package io.tsunagi.disruption.domain;

import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.disruption.FallbackApproved;
import io.tsunagi.disruption.FalseAlarmFound;
import io.tsunagi.shared.Refused;
import io.tsunagi.workflow.Workflows;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A second manager lets paper and hands start, or says that it is a false alarm; never the one who declared it. */
@Service
public class ApproveFallback {

    private static final String STEP = "UserTask_ApproveFallback";

    private final LockedDisruption disruptions;
    private final DisruptionCases cases;
    private final Announcements announcements;
    private final Workflows workflows;
    private final Clock clock;

    ApproveFallback(
            LockedDisruption disruptions,
            DisruptionCases cases,
            Announcements announcements,
            Workflows workflows,
            Clock clock) {
        this.disruptions = disruptions;
        this.cases = cases;
        this.announcements = announcements;
        this.workflows = workflows;
        this.clock = clock;
    }

    /**
     * Approves the fallback. Approving again what the same person approved changes nothing.
     *
     * @throws Refused when the person declared it or it was decided otherwise
     */
    @Transactional
    public void approve(String reference) {
        String person = announcements.person();
        DisruptionCase before = disruptions.get(reference);
        if (decidedBy(before, person, false)) {
            return;
        }
        DisruptionCase after = before.approve(person, now());
        cases.change(after);
        announcements.changed("disruption.approved", State.DECLARED, after, "");
        announcements.publish(new FallbackApproved(reference, person));
        workflows.complete(reference, STEP, person, Map.of("decision", "APPROVED"));
    }

    /**
     * Says that it is a false alarm. Saying it again changes nothing.
     *
     * @param reason why; kept for ever
     * @throws Refused when the person declared it, gives no reason, or it was decided otherwise
     */
    @Transactional
    public void rejectAsFalseAlarm(String reference, String reason) {
        String person = announcements.person();
        DisruptionCase before = disruptions.get(reference);
        if (decidedBy(before, person, true)) {
            return;
        }
        DisruptionCase after = before.rejectAsFalseAlarm(person, reason, now());
        cases.change(after);
        announcements.changed("disruption.false-alarm", State.DECLARED, after, reason.strip());
        announcements.publish(new FalseAlarmFound(reference, person));
        workflows.complete(reference, STEP, person, Map.of("decision", "FALSE_ALARM"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static boolean decidedBy(DisruptionCase disruption, String person, boolean falseAlarm) {
        DisruptionCase.Decision decision = disruption.decision();
        return decision != null && decision.person().equals(person) && (decision.falseAlarm() != null) == falseAlarm;
    }
}
