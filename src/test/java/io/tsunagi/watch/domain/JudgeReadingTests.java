package io.tsunagi.watch.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.watch.domain.JudgeReading.Judged;
import io.tsunagi.watch.domain.JudgeReading.Tell;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two bad looks are a failure, told once; five turns in 30 minutes are flapping, told once; what cannot see tells nothing. */
class JudgeReadingTests {

    private static final Instant START = Instant.parse("2026-11-22T00:00:00Z");

    private Standing standing = Standing.fresh(START);
    private Instant now = START;

    @Test
    void oneBadLookIsNotToldTheSecondIsAndTheThirdIsNotToldAgain() {
        assertThat(look(Outcome.WELL, Outcome.DOWN)).containsExactly(Tell.NOTHING, Tell.NOTHING);
        assertThat(look(Outcome.DOWN, Outcome.DOWN, Outcome.WRONG))
                .containsExactly(Tell.FAILURE, Tell.NOTHING, Tell.NOTHING);
        assertThat(standing.state()).isEqualTo(ProbeState.WRONG);
    }

    @Test
    void wellAgainIsToldOnceAndTheNextFailureAnew() {
        assertThat(look(Outcome.DOWN, Outcome.DOWN, Outcome.WELL, Outcome.WELL))
                .containsExactly(Tell.NOTHING, Tell.FAILURE, Tell.WELL_AGAIN, Tell.NOTHING);
        now = now.plus(Duration.ofHours(2));
        assertThat(look(Outcome.SLOW, Outcome.SLOW)).containsExactly(Tell.NOTHING, Tell.FAILURE);
        assertThat(standing.state()).isEqualTo(ProbeState.SLOW);
    }

    @Test
    void theFirstSilenceOfAHeartbeatIsAFailure() {
        Judged judged = JudgeReading.judge(standing, Outcome.DOWN, true, now);
        assertThat(judged.tell()).isEqualTo(Tell.FAILURE);
    }

    @Test
    void fiveTurnsWithinThirtyMinutesAreOneFlappingAndNothingElse() {
        List<Tell> told = look(
                Outcome.DOWN,
                Outcome.WELL,
                Outcome.DOWN,
                Outcome.WELL,
                Outcome.DOWN,
                Outcome.WELL,
                Outcome.DOWN,
                Outcome.DOWN,
                Outcome.WELL,
                Outcome.DOWN);
        assertThat(told).containsOnlyOnce(Tell.FLAPPING).doesNotContain(Tell.FAILURE, Tell.WELL_AGAIN);
        assertThat(told.indexOf(Tell.FLAPPING)).isEqualTo(4);
        assertThat(standing.state()).isEqualTo(ProbeState.FLAPPING);
    }

    @Test
    void flappingEndsAfterHalfAnHourWithoutATurn() {
        look(Outcome.DOWN, Outcome.WELL, Outcome.DOWN, Outcome.WELL, Outcome.DOWN, Outcome.WELL);
        now = now.plus(JudgeReading.WINDOW);
        assertThat(look(Outcome.WELL)).containsExactly(Tell.WELL_AGAIN);
        assertThat(standing.state()).isEqualTo(ProbeState.WELL);
        assertThat(standing.alerted()).isFalse();
    }

    @Test
    void fourTurnsAreNoFlapping() {
        assertThat(look(Outcome.DOWN, Outcome.WELL, Outcome.DOWN, Outcome.WELL)).doesNotContain(Tell.FLAPPING);
    }

    @Test
    void whatCannotSeeNeitherCountsNorClears() {
        look(Outcome.DOWN);
        assertThat(look(Outcome.BLIND, Outcome.BLIND)).containsOnly(Tell.NOTHING);
        assertThat(standing.state()).isEqualTo(ProbeState.BLIND);
        assertThat(look(Outcome.DOWN)).containsExactly(Tell.FAILURE);
        assertThat(look(Outcome.BLIND)).containsExactly(Tell.NOTHING);
        assertThat(standing.alerted()).isTrue();
    }

    private List<Tell> look(Outcome... outcomes) {
        List<Tell> told = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            now = now.plusSeconds(60);
            Judged judged = JudgeReading.judge(standing, outcome, false, now);
            standing = judged.standing();
            told.add(judged.tell());
        }
        return told;
    }
}
