package io.tsunagi.recovery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.tsunagi.bulletin.PublishedBulletins;
import io.tsunagi.bulletin.PublishedBulletins.PublishedBulletin;
import io.tsunagi.declaration.DeclarationCounts;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.shipment.Backlog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A promised bulletin is due while the disruption runs, and nobody is warned of it afterwards. */
class ViewFiguresTests {

    private static final Instant NOW = Instant.parse("2025-10-25T05:00:00Z");

    private final PublishedBulletins bulletins = mock();
    private final ViewFigures figures = new ViewFigures(
            mock(Backlog.class),
            mock(PaperRegister.class),
            mock(DeclarationCounts.class),
            bulletins,
            Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @EnumSource(State.class)
    void aPromiseThatHasPassedIsDueUntilTheDisruptionIsOver(State state) {
        boolean over = state == State.CLOSED || state == State.FALSE_ALARM;
        promised(NOW.minus(Duration.ofHours(1)));
        assertThat(figures.now(disruption(state)).bulletinDue()).isEqualTo(!over);
        assertThat(figures.now(disruption(state)).nextUpdateAt() == null)
                .as("nobody is owed one after the end")
                .isEqualTo(over);

        when(bulletins.of("D-1")).thenReturn(List.of());
        assertThat(figures.now(disruption(state)).bulletinDue()).isEqualTo(!over);
    }

    @Test
    void aPromiseIsDueFromItsMomentOn() {
        promised(NOW.plusSeconds(1));
        assertThat(figures.now(disruption(State.FALLBACK)).bulletinDue()).isFalse();
        promised(NOW);
        assertThat(figures.now(disruption(State.FALLBACK)).bulletinDue()).isTrue();
    }

    private void promised(Instant next) {
        when(bulletins.of("D-1"))
                .thenReturn(List.of(new PublishedBulletin(
                        "B-1", 1, null, NOW.minus(Duration.ofHours(5)), "manager", "manager", "お知らせ", "Notice", next)));
    }

    private static Disruption disruption(State state) {
        Disruption disruption = mock();
        when(disruption.reference()).thenReturn("D-1");
        when(disruption.state()).thenReturn(state);
        return disruption;
    }
}
