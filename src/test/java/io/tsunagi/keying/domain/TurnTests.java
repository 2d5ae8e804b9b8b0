package io.tsunagi.keying.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.keying.domain.Turn.May;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnTests {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(30));

    @Test
    void theFirstRoundIsFreeForEverybody() {
        assertThat(Turn.of(JobState.FIRST, List.of(), "sato", NOW)).isEqualTo(new Turn(May.TAKE, 1, null, null));
    }

    @Test
    void whoHoldsTheRoundGoesOnAndOthersWaitUntilItLapses() {
        List<Round> held = List.of(new Round(1, "sato", LATER, null));

        assertThat(Turn.of(JobState.FIRST, held, "sato", NOW).may()).isEqualTo(May.GO_ON);
        assertThat(Turn.of(JobState.FIRST, held, "kato", NOW)).isEqualTo(new Turn(May.WAIT, 1, "sato", LATER));
        assertThat(Turn.of(JobState.FIRST, held, "kato", LATER).may()).isEqualTo(May.TAKE);
    }

    @Test
    void nobodyKeysTwiceOnOneJobAndTheThirdIsNeither() {
        List<Round> first = List.of(new Round(1, "sato", NOW, NOW));
        List<Round> both = List.of(new Round(1, "sato", NOW, NOW), new Round(2, "kato", NOW, NOW));

        assertThat(Turn.of(JobState.SECOND, first, "sato", NOW).may()).isEqualTo(May.KEYED_BEFORE);
        assertThat(Turn.of(JobState.SECOND, first, "kato", NOW).may()).isEqualTo(May.TAKE);
        assertThat(Turn.of(JobState.THIRD, both, "sato", NOW).may()).isEqualTo(May.KEYED_BEFORE);
        assertThat(Turn.of(JobState.THIRD, both, "kato", NOW).may()).isEqualTo(May.KEYED_BEFORE);
        assertThat(Turn.of(JobState.THIRD, both, "ito", NOW)).isEqualTo(new Turn(May.TAKE, 3, null, null));
    }

    @Test
    void whoLetTheFirstClaimLapseMayBeTheSecond() {
        List<Round> rounds = List.of(new Round(1, "kato", NOW, NOW));

        assertThat(Turn.of(JobState.SECOND, rounds, "sato", NOW).may()).isEqualTo(May.TAKE);
    }

    @Test
    void aSettledJobAsksNobody() {
        assertThat(Turn.of(JobState.SETTLED, List.of(), "ito", NOW).may()).isEqualTo(May.SETTLED);
    }
}
