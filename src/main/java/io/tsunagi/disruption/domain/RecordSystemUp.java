package io.tsunagi.disruption.domain;

import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.disruption.SystemUpRecorded;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.ThreeTimes;
import io.tsunagi.workflow.Workflows;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A manager records that the partner's system is back; no new paper work starts from now on, the old is brought back. */
@Service
public class RecordSystemUp {

    private final LockedDisruption disruptions;
    private final DisruptionCases cases;
    private final Announcements announcements;
    private final Workflows workflows;
    private final Clock clock;

    RecordSystemUp(
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
     * Records it; recording it again changes nothing.
     *
     * @param occurredAt when the system came back
     * @param writtenAt when somebody wrote it down or told it; the time of entering is the server's
     * @throws Refused when no fallback runs, times run backwards, or it came back before it failed
     */
    @Transactional
    public void record(String reference, Instant occurredAt, Instant writtenAt) {
        String person = announcements.person();
        DisruptionCase before = disruptions.get(reference);
        if (before.systemUp() != null) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        DisruptionCase after = before.systemUp(person, new ThreeTimes(occurredAt, writtenAt, now));
        cases.change(after);
        announcements.changed("disruption.system-up", State.FALLBACK, after, occurredAt.toString());
        announcements.publish(new SystemUpRecorded(reference, person));
        workflows.complete(
                reference,
                "UserTask_RecordSystemUp",
                person,
                Map.of("reconcileDueAt", now.plus(Deadlines.RECONCILIATION).toString()));
    }
}
