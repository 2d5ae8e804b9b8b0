package io.tsunagi.scanning.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.paper.PaperPress;
import io.tsunagi.paper.PaperPress.PrintRun;
import io.tsunagi.scanning.Returned;
import io.tsunagi.scanning.domain.TakeIn.Origin;
import io.tsunagi.shared.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What comes in is kept as it came, read once, and read on where a dead server stopped. */
@TsunagiTest
class QueueModuleTests {

    @Autowired
    TakeIn takeIn;

    @Autowired
    TakePage taking;

    @Autowired
    ReadNextFile reading;

    @Autowired
    Standstill standstill;

    @Autowired
    ScanFiles files;

    @Autowired
    PageStore pages;

    @Autowired
    PaperPress press;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theSameBytesASecondTimeAreKeptOnceFlaggedLinkedAndNotReadAgain() {
        byte[] bytes = unique("twice");
        UUID stack = UUID.randomUUID();
        String first = take(stack, "a.pdf", bytes);
        String second = take(UUID.randomUUID(), "b.pdf", bytes);

        ScanFile duplicate = files.find(second).orElseThrow();
        assertThat(duplicate.duplicateOf()).isEqualTo(first);
        assertThat(duplicate.state()).isEqualTo(FileState.READ);
        assertThat(files.duplicatesOf(first)).extracting(ScanFile::reference).containsExactly(second);
        assertThat(files.bytes(duplicate.sha256())).get().isEqualTo(bytes);
        assertThat(take(stack, "a.pdf", bytes))
                .as("sent twice by a second click")
                .isEqualTo(first);
        assertThat(As.broker(() -> takeIn.takeOnce(origin(UUID.randomUUID()), "c.pdf", bytes)))
                .as("sent again by a program")
                .isEqualTo(first);
    }

    @Test
    void anOriginalCannotBeChangedOrDeletedByTheApplication() {
        String file = take(UUID.randomUUID(), "kept.pdf", unique("kept"));
        String hash = files.find(file).orElseThrow().sha256();

        for (String change : new String[] {
            "update scanning.originals set bytes = '' where sha256 = ?",
            "delete from scanning.originals where sha256 = ?"
        }) {
            assertThatThrownBy(() -> jdbc.sql(change).param(hash).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void aFileAboveTwentyMillionBytesIsKeptAndSaidToBeTooLargeAndAnEmptyOneIsRefused() {
        byte[] large = new byte[20_000_001];
        byte[] mark = unique("large");
        System.arraycopy(mark, 0, large, 0, mark.length);

        ScanFile file = files.find(take(UUID.randomUUID(), "large.tif", large)).orElseThrow();
        assertThat(file.end()).isEqualTo(FileEnd.TOO_LARGE);
        assertThat(files.bytes(file.sha256()).orElseThrow()).hasSize(20_000_001);
        assertThatThrownBy(() -> take(UUID.randomUUID(), "empty.pdf", new byte[0]))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(refusal -> refusal.message())
                                .containsExactly("scan.refused.empty"));
    }

    @Test
    void aNameLosesItsFoldersAndWhatCannotBeShown() {
        assertThat(TakeIn.shown("C:\\scans\\箱1/\u202e申告\u0000.pdf")).isEqualTo("申告.pdf");
        assertThat(TakeIn.shown("../")).isEqualTo("-");
        assertThat(TakeIn.shown("あ".repeat(300))).hasSize(200).endsWith("…");
    }

    @Test
    void aFileIsClaimedByOneReaderAtATimeAndByAnotherOnlyAfterTheClaimLapsed() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            String mine = take(UUID.randomUUID(), "claimed.pdf", unique("claimed"));
            Instant now = clock.instant();

            assertThat(tries(mine, now)).isEqualTo(1);
            assertThat(tries(mine, now.plusSeconds(119))).isZero();
            assertThat(tries(mine, now.plusSeconds(121))).isEqualTo(2);
        });
    }

    @Test
    void aReaderThatDiedLeavesItsPagesAndTheNextOneKeepsNoneTwice() {
        PrintRun run = Returned.declaration(press, 1);
        UUID dead = UUID.randomUUID();
        String file = claimed(dead);
        Instant later = clock.instant().plus(Duration.ofHours(1));
        assertThat(taking.take(file, dead, later, Returned.page(1, Returned.code(run, 1))))
                .isTrue();

        UUID next = UUID.randomUUID();
        jdbc.sql("update scanning.files set claim = ?, tries = 2 where reference = ?")
                .params(next, file)
                .update();
        assertThat(taking.take(file, dead, later, Returned.page(2, Returned.code(run, 2))))
                .as("the dead one wakes up")
                .isFalse();
        for (int page = 1; page <= 2; page++) {
            assertThat(taking.take(file, next, later, Returned.page(page, Returned.code(run, page))))
                    .isTrue();
        }
        assertThat(files.end(file, dead, FileEnd.DAMAGED, later)).isFalse();
        assertThat(files.end(file, next, FileEnd.READ, later)).isTrue();

        assertThat(pages.ofFile(file))
                .extracting(ScannedPage::number, ScannedPage::state)
                .containsExactly(tuple(1, PageState.PLACED), tuple(2, PageState.PLACED));
    }

    @Test
    void whenNothingCanBeReadTheFileGoesBackIntoTheQueueWithAllItsTriesAndPeopleAreTold() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql(
                            "update scanning.files set claimed_to = now() + interval '1 hour', state = 'READING', claim = gen_random_uuid() where state <> 'READ'")
                    .update();
            String file = take(UUID.randomUUID(), "waits.pdf", unique("waits"));
            for (int i = 0; i < 5; i++) {
                assertThat(reading.next((bytes, pages) -> {
                            throw new ReaderUnavailable(new IOException("no Java here"));
                        }))
                        .isFalse();
            }
            assertThat(standstill.since()).isNotNull();

            assertThat(reading.next((bytes, pages) -> FileEnd.READ)).isTrue();

            assertThat(standstill.since()).isNull();
            assertThat(files.find(file).orElseThrow().end()).isEqualTo(FileEnd.READ);
        });
    }

    private int tries(String file, Instant now) {
        while (true) {
            ScanFiles.Claimed claimed =
                    files.claim(UUID.randomUUID(), now, now.plusSeconds(120)).orElse(null);
            if (claimed == null) {
                return 0;
            }
            if (claimed.reference().equals(file)) {
                return claimed.tries();
            }
        }
    }

    private String claimed(UUID claim) {
        return Objects.requireNonNull(transaction.execute(status -> {
            String file = take(UUID.randomUUID(), "stack.pdf", unique("stack"));
            jdbc.sql("""
                            update scanning.files set state = 'READING', claim = ?, claimed_to = now() + interval '1 hour',
                                   tries = 1 where reference = ?
                            """).params(claim, file).update();
            return file;
        }));
    }

    private String take(UUID stack, String name, byte[] bytes) {
        return As.broker(() -> takeIn.take(origin(stack), name, bytes));
    }

    private static Origin origin(UUID stack) {
        return new Origin(stack, Way.UPLOAD, "test");
    }

    private static byte[] unique(String word) {
        return (word + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }
}
