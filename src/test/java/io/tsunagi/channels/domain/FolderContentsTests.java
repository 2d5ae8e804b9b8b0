package io.tsunagi.channels.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.bulletin.PublicSituations.Notice;
import io.tsunagi.bulletin.PublicSituations.Situation;
import io.tsunagi.bulletin.PublicSituations.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FolderContentsTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration GRACE = Duration.ofMinutes(30);
    private static final Duration KEPT = Duration.ofHours(24);

    @Test
    void aPageIsBelievedUntilThePromisedUpdateAndTheGrace() {
        Situation running = situation(null, NOW.plusSeconds(3_600));
        FolderContents contents = of(running);

        assertThat(contents.believeUntil(running))
                .contains(NOW.plusSeconds(3_600).plus(GRACE));
        assertThat(contents.believeUntil()).isEqualTo(NOW.plusSeconds(3_600).plus(GRACE));
        assertThat(contents.isLate(running)).isFalse();
    }

    @Test
    void theWholeIsBelievedOnlyAsLongAsThePartThatAgesFirst() {
        FolderContents contents = of(
                situation(null, NOW.plusSeconds(7_200)),
                situation(null, NOW.plusSeconds(600)),
                situation(NOW.minusSeconds(60), null));

        assertThat(contents.believeUntil()).isEqualTo(NOW.plusSeconds(600).plus(GRACE));
    }

    @Test
    void anUpdateThatIsLateIsCalledLateAndTheGraceCountsFromNow() {
        Situation late = situation(null, NOW.minusSeconds(1));

        assertThat(of(late).isLate(late)).isTrue();
        assertThat(of(late).believeUntil(late)).contains(NOW.plus(GRACE));
    }

    @Test
    void whereNothingIsPromisedItIsKeptForAWhileAndWhatIsOverChangesNoMore() {
        Situation silent = situation(null, null);
        Situation over = situation(NOW.minusSeconds(60), null);

        assertThat(of(silent).believeUntil(silent)).contains(NOW.plus(KEPT).plus(GRACE));
        assertThat(of().believeUntil()).isEqualTo(NOW.plus(KEPT).plus(GRACE));
        assertThat(of(over).believeUntil(over)).isEmpty();
    }

    private static FolderContents of(Situation... situations) {
        return new FolderContents(NOW, GRACE, KEPT, "", List.of(situations));
    }

    private static Situation situation(@Nullable Instant ended, @Nullable Instant next) {
        Text text = new Text("停止", "Stopped");
        Notice notice = new Notice(
                "B-2026-0001-X", 1, null, null, NOW.minusSeconds(600), text, text, text, null, null, null, next);
        return new Situation(
                "D-2026-0001-X",
                "倉庫",
                "Warehouse",
                ended == null ? "FALLBACK" : "CLOSED",
                NOW.minusSeconds(6_000),
                null,
                ended,
                List.of(notice));
    }
}
