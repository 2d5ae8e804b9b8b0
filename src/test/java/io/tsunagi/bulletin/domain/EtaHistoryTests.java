package io.tsunagi.bulletin.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EtaHistoryTests {

    private static final Instant NOW = Instant.parse("2025-10-25T05:00:00Z");

    @Test
    void threeMovesOfTheSystemAndNoneOfTheWorkAreCountedWithTheHoursInAll() {
        EtaHistory history = EtaHistory.of(List.of(
                told(1, 10, null, "初報"),
                told(2, 20, null, "部品待ち"),
                told(3, 50, null, "調査が長引く"),
                told(4, 56, 80L, "試験追加")));

        assertThat(history.system()).isEqualTo(new EtaHistory.Moves(3, 46));
        assertThat(history.work()).isEqualTo(new EtaHistory.Moves(0, 0));
        assertThat(history.slips()).hasSize(5);
        assertThat(history.slips().get(1).reason()).isEqualTo("部品待ち");
        assertThat(history.slips().get(1).from()).isEqualTo(at(10));
        assertThat(history.slips().get(4).kind()).isEqualTo(EtaHistory.Kind.WORK);
    }

    @Test
    void sameTimeAgainIsNoSlipAndATimeTakenBackIsNoMove() {
        EtaHistory history =
                EtaHistory.of(List.of(told(1, 10, null, ""), told(2, 10, null, ""), told(3, -1, null, "")));

        assertThat(history.slips()).hasSize(2);
        assertThat(history.slips().get(1).to()).isNull();
        assertThat(history.system().times()).isZero();
    }

    @Test
    void aDraftIsReckonedInWithoutBeingPublished() {
        EtaHistory history = EtaHistory.of(List.of(told(1, 10, null, "")));

        assertThat(history.with(told(2, 14, null, "")).system()).isEqualTo(new EtaHistory.Moves(1, 4));
        assertThat(history.system().times()).isZero();
    }

    @Test
    void workThatIsBackBeforeItsSystemIsRefused() {
        assertThatThrownBy(() -> boxes(10, 9L, "")).hasMessageContaining("work-before-system");
    }

    private static Bulletin told(int number, long hours, @Nullable Long work, String reason) {
        return Bulletin.drafted(UUID.randomUUID(), "B-" + number, "D-1", boxes(hours, work, reason), "writer", NOW)
                .published(number, "second", NOW.plusSeconds(number));
    }

    private static Boxes boxes(long hours, @Nullable Long work, String reason) {
        boolean known = hours >= 0;
        return new Boxes(
                "停止",
                "Stopped",
                "なし",
                "None",
                "確認中",
                "Checking",
                null,
                null,
                known ? at(hours) : null,
                known ? Confidence.LOW : null,
                work == null ? null : at(work),
                work == null ? null : Confidence.LOW,
                reason);
    }

    private static Instant at(long hours) {
        return NOW.plus(Duration.ofHours(hours));
    }
}
