package io.tsunagi.mode.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.mode.Modes.Mode;
import io.tsunagi.mode.domain.Scope.Channel;
import io.tsunagi.mode.domain.Scope.Running;
import io.tsunagi.mode.domain.Scope.Units;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The modes that the days of the replayed outage had (domain notes, disruption.md 1.3). */
class ScopeTests {

    @ParameterizedTest
    @CsvSource({
        "2025-10-19, false,     0, FAX,      CASE, BY_HAND, M0",
        "2025-10-29, true,     37, FAX,      CASE, BY_HAND, M1",
        "2025-11-12, true,    237, FAX,      CASE, BY_HAND, M1",
        "2025-11-19, true,    237, SOME_WEB, EACH, BY_HAND, M2",
        "2025-12-03, true,    230, WEB,      EACH, BY_HAND, M2",
        "2025-12-17, true,  16000, WEB,      EACH, TRIAL,   M3",
        "2026-01-14, true, 244000, WEB,      EACH, TRIAL,   M3",
        "2026-02-04, true,       , ALL,      EACH, NORMAL,  M4",
        "of one axis less, true, , WEB,      EACH, NORMAL,  M3",
        "closed again, false,    , ALL,      EACH, NORMAL,  M0",
    })
    void modeFollowsFromTheScope(
            String day,
            boolean open,
            @Nullable Integer items,
            Channel channel,
            Units units,
            Running system,
            Mode mode) {
        assertThat(new Scope(open, items, channel, units, system).mode())
                .as(day)
                .isEqualTo(mode);
    }

    @ParameterizedTest
    @CsvSource({"37, 237, true", "237, 37, false", "237, 237, false", "237, , true", ", 237, false", ", , false"})
    void allItemsAreMoreThanAnyNumber(@Nullable Integer before, @Nullable Integer after, boolean wider) {
        Scope from = new Scope(true, before, Channel.FAX, Units.CASE, Running.BY_HAND);
        Scope to = new Scope(true, after, Channel.FAX, Units.CASE, Running.BY_HAND);
        assertThat(to.widerThan(from).contains(Axis.ITEMS)).isEqualTo(wider);
        assertThat(to.within(from)).isEqualTo(!wider);
    }
}
