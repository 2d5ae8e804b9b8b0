package io.tsunagi.shipment.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.shipment.ReachedShipper;
import io.tsunagi.shipment.ShipmentFixtures;
import io.tsunagi.shipment.domain.Shipments;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Large files in the background, files in other clothes, and rows that are counted wherever they go. */
@TsunagiTest
class ImportInPiecesModuleTests {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Autowired
    ReachedShipper shippers;

    @Autowired
    ImportRuns runs;

    @Autowired
    RunStates states;

    @Autowired
    Staging staging;

    @Autowired
    TakeStaged takeStaged;

    @Autowired
    CheckImport checkImport;

    @Autowired
    ConfirmImport confirmImport;

    @Autowired
    Shipments shipments;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void aFileAboveOneMegabyteIsReadAndTakenInTheBackgroundByTwoThreads() {
        UUID partner = UUID.randomUUID();
        ImportRun received = shippers.check(profile(partner), "large.csv", hub(12_000));
        assertThat(received.state()).isEqualTo(ImportRun.State.CHECKING);
        assertThat(received.progress().expected()).isEqualTo(12_001);

        ImportRun checked = await(received, ImportRun.State.CHECKED);
        assertThat(checked.totals()).isEqualTo(new ImportRun.Totals(12_000, 12_000, 0, 0, 0, 0, 0));
        assertThat(checked.records()).isEqualTo(new ImportRun.Records(12_001, 0, 0));

        assertThat(shippers.take(checked).state()).isIn(ImportRun.State.TAKING, ImportRun.State.TAKEN);
        ImportRun taken = await(checked, ImportRun.State.TAKEN);
        assertThat(taken.totals()).isEqualTo(new ImportRun.Totals(12_000, 0, 12_000, 0, 0, 0, 0));
        assertThat(number(partner)).isEqualTo(12_000);
        assertThat(As.coordinator(() -> staging.totals(taken.id()))).isEqualTo(ImportRun.Totals.NONE);
    }

    @Test
    void aPieceIsNeverTakenTwiceWhenItsWorkerDies() {
        UUID partner = UUID.randomUUID();
        ImportRun run = shippers.check(profile(partner), "killed.csv", hub(5000));
        UUID dead = UUID.randomUUID();
        Instant now = clock.instant();
        As.coordinator(() -> transaction.execute(status -> {
            states.move(run.id(), List.of(ImportRun.State.CHECKED), ImportRun.State.TAKING);
            return states.claim(dead, run.id(), now, now.plusSeconds(60)).orElseThrow();
        }));

        As.coordinator(() -> takeStaged.piece(dead, run, 0, now.minusSeconds(1)));

        ImportRun taken = await(run, ImportRun.State.TAKEN);
        assertThat(taken.totals()).isEqualTo(new ImportRun.Totals(5000, 0, 5000, 0, 0, 0, 0));
        assertThat(number(partner)).isEqualTo(5000);
        ImportRun undisturbed = shippers.check(profile(UUID.randomUUID()), "alive.csv", hub(5000));
        shippers.take(undisturbed);
        await(undisturbed, ImportRun.State.TAKEN);
        assertThat(proposals(taken)).isPositive().isEqualTo(proposals(undisturbed));
        assertThatThrownBy(() -> As.coordinator(() -> takeStaged.piece(dead, run, 0, now)))
                .isInstanceOf(WorkEnded.class);
    }

    @Test
    void whatWasStoppedKeepsItsRowsCountedAndGoesOn() {
        UUID partner = UUID.randomUUID();
        ImportRun run = shippers.check(profile(partner), "stopped.csv", hub(5000));
        UUID worker = UUID.randomUUID();
        Instant until = clock.instant().plusSeconds(60);
        As.coordinator(() -> transaction.execute(status -> {
            states.move(run.id(), List.of(ImportRun.State.CHECKED), ImportRun.State.TAKING);
            return states.claim(worker, run.id(), clock.instant(), until).orElseThrow();
        }));
        As.coordinator(() -> takeStaged.piece(worker, run, 0, until));
        As.coordinator(() -> confirmImport.stop(run.reference()));

        assertThat(As.coordinator(() -> takeStaged.piece(worker, run, 0, until)).nothing())
                .isTrue();
        As.coordinator(() -> takeStaged.close(worker, run, until));

        ImportRun stopped = As.coordinator(() -> runs.find(run.id())).orElseThrow();
        assertThat(stopped.state()).isEqualTo(ImportRun.State.STOPPED);
        assertThat(stopped.totals()).isEqualTo(new ImportRun.Totals(5000, 3000, 2000, 0, 0, 0, 0));
        As.coordinator(() -> transaction.execute(status -> {
            states.release(worker, run.id());
            return worker;
        }));
        assertThat(shippers.take(stopped).totals()).isEqualTo(new ImportRun.Totals(5000, 0, 5000, 0, 0, 0, 0));
    }

    @Test
    void aRunWhoseRowsWereLostIsRefusedAndTakesNothing() {
        FileRead read = new FileRead(List.of("a"), 10, 0, 2);

        assertThat(ImportRun.Records.reconciled(read, new ImportRun.Totals(7, 7, 0, 0, 0, 0, 0)))
                .isEqualTo(new ImportRun.Records(10, 0, 2));
        assertThatThrownBy(() -> ImportRun.Records.reconciled(read, new ImportRun.Totals(6, 6, 0, 0, 0, 0, 0)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void rowsThatVanishedFromTheStagingTableStopTheRunLoudly() {
        UUID partner = UUID.randomUUID();
        ImportRun run = shippers.check(profile(partner), "vanished.csv", hub(100));
        As.coordinator(() -> staging.take(run.id(), 0, 10));

        assertThatThrownBy(() -> shippers.take(run)).isInstanceOf(IllegalStateException.class);

        assertThat(As.coordinator(() -> runs.find(run.id())).orElseThrow().state())
                .isNotEqualTo(ImportRun.State.TAKEN);
    }

    @Test
    void aDryRunThatNobodyConfirmedForAWeekIsReadAgainWhenSomebodyDoes() {
        UUID partner = UUID.randomUUID();
        ImportRun run = shippers.check(profile(partner), "forgotten.csv", hub(20));

        As.coordinator(() -> transaction.executeWithoutResult(status -> staging.clearBefore(run.checkedAt())));
        assertThat(As.coordinator(() -> staging.totals(run.id())).rows()).isEqualTo(20);
        As.coordinator(() -> transaction.executeWithoutResult(
                status -> staging.clearBefore(run.checkedAt().plusSeconds(1))));
        assertThat(As.coordinator(() -> staging.totals(run.id()))).isEqualTo(ImportRun.Totals.NONE);

        assertThat(shippers.take(run).totals()).isEqualTo(new ImportRun.Totals(20, 0, 20, 0, 0, 0, 0));
        assertThat(number(partner)).isEqualTo(20);
    }

    @Test
    void blankLinesAreCountedAndShown() {
        UUID partner = UUID.randomUUID();
        String[] lines = new String(hub(3), StandardCharsets.UTF_8).split("\n");

        ImportRun run = shippers.check(
                profile(partner),
                "blank.csv",
                String.join("\n", lines[0], lines[1], "", lines[2], ",,,,,,,,,,,,,,,,,", lines[3])
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(run.records()).isEqualTo(new ImportRun.Records(6, 0, 2));
        assertThat(run.totals().rows()).isEqualTo(3);
    }

    @Test
    void aWorkbookIsReadLikeTextAndWaitsUntilItsSheetIsChosen() {
        UUID partner = UUID.randomUUID();
        byte[] book = workbook(true);

        ImportRun waiting = shippers.check(profile(partner), "orders.xlsx", book);
        assertThat(waiting.state()).isEqualTo(ImportRun.State.CHOOSING);
        assertThat(waiting.sheets()).containsExactly("表紙", "受注");

        ImportRun checked = As.coordinator(() -> checkImport.choose(waiting.reference(), "受注"));
        assertThat(checked.totals()).isEqualTo(new ImportRun.Totals(2, 2, 0, 0, 0, 0, 0));
        assertThat(shippers.take(checked).totals().taken()).isEqualTo(2);
        assertThat(As.coordinator(() -> shipments.known(partner, List.of("X000001")))
                        .get("X000001")
                        .order()
                        .needBy())
                .isEqualTo(Instant.parse("2026-11-26T08:00:00Z"));
        assertThat(shippers.check(profile(UUID.randomUUID()), "one.xlsx", workbook(false))
                        .totals()
                        .good())
                .isEqualTo(2);
    }

    @Test
    void aFileWithOtherHeadingsThanTheProfileSaysSo() {
        Layout layout = ShipmentFixtures.layout(ShipmentFixtures.HUB);
        assertThat(HeadingsDiffer.between(List.of("a", "b"), List.of("b", "c")))
                .isEqualTo(new HeadingsDiffer(List.of("c"), List.of("a"), false));
        assertThat(HeadingsDiffer.between(List.of("a", "b"), List.of("b", "a")).moved())
                .isTrue();
        assertThat(HeadingsDiffer.between(layout.headings(), List.of("b", "a")).any())
                .isFalse();
    }

    private MappingProfile profile(UUID partner) {
        return shippers.profile(partner, ShipmentFixtures.HUB);
    }

    private ImportRun await(ImportRun run, ImportRun.State state) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> As.coordinator(() -> runs.find(run.id()))
                        .filter(now -> now.state() == state)
                        .isPresent());
        return As.coordinator(() -> runs.find(run.id())).orElseThrow();
    }

    private long number(UUID partner) {
        return As.coordinator(() -> shipments.tallies(List.of(partner)).stream()
                .mapToLong(Shipments.Tally::number)
                .sum());
    }

    private long proposals(ImportRun run) {
        return As.coordinator(() -> jdbc.sql("select count(*) from shipment.merge_proposals where import_run = ?")
                .param(run.id())
                .query(Long.class)
                .single());
    }

    /** A hub's file with that many different orders. */
    static byte[] hub(int rows) {
        String[] sample = new String(ShipmentFixtures.file(ShipmentFixtures.HUB), StandardCharsets.UTF_8).split("\r\n");
        StringBuilder text = new StringBuilder(sample[0]).append('\n');
        for (int row = 0; row < rows; row++) {
            String line = sample[1 + row % 1500];
            text.append("X%06d".formatted(row))
                    .append(line.substring(line.indexOf(',')))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(boolean cover) {
        String[] head = new String(ShipmentFixtures.file(ShipmentFixtures.HUB), StandardCharsets.UTF_8)
                .split("\r\n")[0].split(",");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            if (cover) {
                workbook.newWorksheet("表紙").value(0, 0, "受注一覧");
            }
            Worksheet sheet = workbook.newWorksheet("受注");
            for (int column = 0; column < head.length; column++) {
                sheet.value(0, column, head[column]);
            }
            for (int row = 1; row <= 2; row++) {
                String[] cells = {
                    "X00000" + row,
                    "hospital",
                    "髙橋病院",
                    "宮城県",
                    "1-1",
                    "02-1",
                    "INS-GLA",
                    "インスリン",
                    null,
                    "BX",
                    "0.3",
                    "2-8C"
                };
                for (int column = 0; column < cells.length; column++) {
                    sheet.value(row, column, cells[column]);
                }
                sheet.value(row, 8, 3);
                sheet.value(row, 12, "2026-11-22T06:38:00+09:00");
                sheet.value(row, 13, "2026-11-26T17:00:00+09:00");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
