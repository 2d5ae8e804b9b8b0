package io.tsunagi.recovery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.disruption.Disruptions.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One primary action for every state; promises to the outside come first. */
class NextActTests {

    @ParameterizedTest
    @CsvSource({
        // state, bulletin due, shipments wait, obstacles, act
        "DECLARED, true, true, true, APPROVE",
        "FALLBACK, true, true, true, WRITE_BULLETIN",
        "FALLBACK, false, true, true, RELEASE_WAVE",
        "FALLBACK, false, false, true, RECORD_SYSTEM_UP",
        "RECOVERY, true, true, true, WRITE_BULLETIN",
        "RECOVERY, false, true, true, REMOVE_OBSTACLE",
        "RECOVERY, false, false, false, CLOSE",
        "CLOSED, false, false, false, READ_REPORT",
        "FALSE_ALARM, false, true, false, READ_REPORT"
    })
    void eachStateHasOneNextAct(State state, boolean bulletin, boolean shipments, boolean obstacles, NextAct act) {
        assertThat(NextAct.of(state, bulletin, shipments, obstacles)).isEqualTo(act);
    }
}
