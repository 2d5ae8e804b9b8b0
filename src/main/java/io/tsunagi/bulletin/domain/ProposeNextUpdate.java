package io.tsunagi.bulletin.domain;

import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.workflow.Workflows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Asks the decision table {@code BulletinCadence} when the next bulletin is due; a person may choose another moment. */
@Service
public class ProposeNextUpdate {

    private static final String DECISION = "BulletinCadence";
    private static final String NOT_STATED = "NONE";

    private final Workflows workflows;
    private final Clock clock;

    ProposeNextUpdate(Workflows workflows, Clock clock) {
        this.workflows = workflows;
        this.clock = clock;
    }

    /**
     * The moment to propose now, in full minutes; empty when the disruption is over and nothing more is promised.
     *
     * @param severity null when it is not stated
     */
    public Optional<Proposal> now(Disruption disruption, @Nullable Severity severity, boolean etaKnown) {
        if (disruption.state().isOver()) {
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        return Optional.of(from(disruption, now, severity, etaKnown));
    }

    /** What the table says of a moment of the past; the same answer whenever it is asked with one edition. */
    Proposal from(Disruption disruption, Instant moment, @Nullable Severity severity, boolean etaKnown) {
        long hours =
                Math.max(0, Duration.between(disruption.occurredAt(), moment).toHours());
        Map<String, Object> row = workflows
                .decide(
                        DECISION,
                        Map.of(
                                "severity",
                                severity == null ? NOT_STATED : severity.name(),
                                "hours",
                                (int) Math.min(hours, Integer.MAX_VALUE),
                                "etaKnown",
                                etaKnown))
                .get(0);
        if (!(row.get("minutes") instanceof Number minutes)) {
            throw new IllegalStateException("the table BulletinCadence has no minutes");
        }
        return new Proposal(
                moment.plus(Duration.ofMinutes(minutes.longValue())),
                minutes.longValue(),
                String.valueOf(row.get("unverifiedJa")),
                String.valueOf(row.get("unverifiedEn")),
                String.valueOf(row.get("edition")));
    }

    /**
     * A proposal.
     *
     * @param unverifiedJa what is not backed by a source, in Japanese
     * @param unverifiedEn the same in English
     * @param edition of the table, a day
     */
    public record Proposal(Instant at, long minutes, String unverifiedJa, String unverifiedEn, String edition) {}
}
