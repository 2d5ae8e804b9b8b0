package io.tsunagi.disruption.domain;

import io.tsunagi.disruption.ClosingObstacle;
import io.tsunagi.disruption.DisruptionClosed;
import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.workflow.Workflows;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A manager closes a disruption whose work is done: nothing open, every paper with its fate. */
@Service
public class CloseDisruption {

    private final LockedDisruption disruptions;
    private final DisruptionCases cases;
    private final ObjectProvider<ClosingObstacle> obstacles;
    private final Announcements announcements;
    private final Workflows workflows;
    private final Clock clock;

    CloseDisruption(
            LockedDisruption disruptions,
            DisruptionCases cases,
            ObjectProvider<ClosingObstacle> obstacles,
            Announcements announcements,
            Workflows workflows,
            Clock clock) {
        this.disruptions = disruptions;
        this.cases = cases;
        this.obstacles = obstacles;
        this.announcements = announcements;
        this.workflows = workflows;
        this.clock = clock;
    }

    /**
     * Closes it; closing it again changes nothing. The disruption is held against other changes before anything is counted,
     * so of two who close at once one finds it closed.
     *
     * @throws Refused when the system is not up, or with every obstacle that is left and how many
     */
    @Transactional
    public void close(String reference) {
        String person = announcements.person();
        DisruptionCase before = disruptions.get(reference);
        if (before.state() == State.CLOSED) {
            return;
        }
        DisruptionCase after = before.close(person, clock.instant().truncatedTo(ChronoUnit.MICROS));
        Refused.ifAny(open(reference).stream()
                .map(left -> Refusal.of(left.message(), left.number()))
                .toList());
        cases.change(after);
        announcements.changed("disruption.closed", State.RECOVERY, after, "");
        announcements.publish(new DisruptionClosed(reference, person));
        workflows.complete(reference, "UserTask_ReconcilePapers", person, Map.of());
    }

    /** What still hinders closing, only what is not zero. */
    @Transactional(readOnly = true)
    public List<Left> open(String reference) {
        return all(reference).stream().filter(left -> left.number() > 0).toList();
    }

    /** Everything that can hinder closing, with how many are left. */
    @Transactional(readOnly = true)
    public List<Left> all(String reference) {
        return obstacles
                .orderedStream()
                .map(obstacle -> new Left(obstacle.message(), obstacle.page(reference), obstacle.open(reference)))
                .toList();
    }

    /**
     * What is left of one kind.
     *
     * @param message key of its text, which takes the number
     * @param page where people remove it
     */
    public record Left(String message, String page, long number) {}
}
