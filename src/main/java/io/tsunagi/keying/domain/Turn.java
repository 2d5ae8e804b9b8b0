package io.tsunagi.keying.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person may key a job now. Nobody keys twice on one job, so that the second is blind to the first and the third is
 * neither; and of two people who want the same round, the one who took it first has it until the claim lapses.
 *
 * @param round that is open; 0 when the job is settled
 * @param holder login of who holds the round; null when nobody does
 * @param until when that claim lapses; null when nobody holds it
 */
public record Turn(
        May may,
        int round,
        @Nullable String holder,
        @Nullable Instant until) {

    /** What a person may do. */
    public enum May {
        /** The person holds the round. */
        GO_ON,
        /** The round is free. */
        TAKE,
        /** Somebody else holds the round. */
        WAIT,
        /** The person has keyed this job before. */
        KEYED_BEFORE,
        /** Everything is settled. */
        SETTLED,
        /** The job was called off. */
        CALLED_OFF
    }

    /** The turn of that person at that job now. */
    static Turn of(KeyingJob job, List<Round> rounds, String login, Instant now) {
        return job.calledOffAt() != null
                ? new Turn(May.CALLED_OFF, 0, null, null)
                : of(job.state(), rounds, login, now);
    }

    /** The turn of that person now. */
    static Turn of(JobState state, List<Round> rounds, String login, Instant now) {
        if (state == JobState.SETTLED) {
            return new Turn(May.SETTLED, 0, null, null);
        }
        int open = state.round();
        if (rounds.stream()
                .anyMatch(round -> round.sentAt() != null && round.person().equals(login))) {
            return new Turn(May.KEYED_BEFORE, open, null, null);
        }
        Optional<Round> held = rounds.stream()
                .filter(round -> round.number() == open && round.claimedTo().isAfter(now))
                .findFirst();
        return held.map(round -> new Turn(
                        round.person().equals(login) ? May.GO_ON : May.WAIT, open, round.person(), round.claimedTo()))
                .orElseGet(() -> new Turn(May.TAKE, open, null, null));
    }
}
