package io.tsunagi.shipment.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.audit.AuditTrail;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.ReachedShipper;
import io.tsunagi.shipment.ShipmentFixtures;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.Shipments;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@TsunagiTest
class ImportOrdersModuleTests {

    private static final Charset JAPANESE = Charset.forName("windows-31j");

    @Autowired
    ReachedShipper shippers;

    @Autowired
    ImportRuns runs;

    @Autowired
    RepairRow repairRow;

    @Autowired
    Shipments shipments;

    @Autowired
    AuditTrail audit;

    /** The numbers were counted outside of this program: hub 51 rows sent again, retail 17 broken cells, forwarder 7 boxes. */
    @ParameterizedTest
    @CsvSource({
        "orders-hub.csv,1800,1749,51,0",
        "orders-retail-sjis.csv,900,883,0,17",
        "orders-forwarder.tsv,300,293,0,7"
    })
    void countsEveryRowOfTheSampleFilesOnce(String file, int rows, int good, int twice, int bad) {
        UUID partner = UUID.randomUUID();
        ImportRun checked = shippers.check(shippers.profile(partner, file), file, ShipmentFixtures.file(file));

        assertThat(checked.totals()).isEqualTo(new ImportRun.Totals(rows, good, 0, 0, twice, bad, 0));
        assertThat(number(partner)).isZero();
        assertThat(checked.preview()).hasSize(10);

        ImportRun taken = shippers.take(checked);

        assertThat(taken.totals()).isEqualTo(new ImportRun.Totals(rows, 0, good, 0, twice, bad, 0));
        assertThat(number(partner)).isEqualTo(good);
        assertThat(As.coordinator(() -> audit.of(taken.reference())))
                .extracting(entry -> entry.change().action())
                .containsExactly("import.checked", "import.taken");
    }

    @Test
    void theSameFileTwiceTakesNothingTwice() {
        UUID partner = UUID.randomUUID();
        MappingProfile profile = shippers.profile(partner, ShipmentFixtures.FORWARDER);
        byte[] file = ShipmentFixtures.file(ShipmentFixtures.FORWARDER);
        ImportRun first = shippers.take(shippers.check(profile, "a.tsv", file));

        ImportRun again = shippers.check(profile, "b.tsv", file);
        ImportRun confirmedAgain = shippers.take(again);

        assertThat(again.reference()).isEqualTo(first.reference());
        assertThat(confirmedAgain.totals()).isEqualTo(first.totals());
        assertThat(number(partner)).isEqualTo(293);
    }

    @Test
    void twoDryRunsOfOneFileTakeItOnce() {
        UUID partner = UUID.randomUUID();
        MappingProfile profile = shippers.profile(partner, ShipmentFixtures.FORWARDER);
        byte[] file = ShipmentFixtures.file(ShipmentFixtures.FORWARDER);
        ImportRun one = shippers.check(profile, "a.tsv", file);
        ImportRun two = shippers.check(profile, "a.tsv", file);

        shippers.take(one);

        assertThat(shippers.take(two).totals()).isEqualTo(new ImportRun.Totals(300, 0, 0, 293, 0, 7, 0));
        assertThat(number(partner)).isEqualTo(293);
    }

    @Test
    void aLongerFileOfTheNextDayTakesOnlyWhatIsNewAndReportsWhatChanged() {
        UUID partner = UUID.randomUUID();
        MappingProfile profile = shippers.profile(partner, ShipmentFixtures.HUB);
        String[] lines = new String(ShipmentFixtures.file(ShipmentFixtures.HUB), StandardCharsets.UTF_8).split("\r\n");
        shippers.take(shippers.check(profile, "monday.csv", join(lines[0], lines[1], lines[2])));

        ImportRun tuesday = shippers.check(
                profile, "tuesday.csv", join(lines[0], lines[1], lines[2].replace(",3,BX", ",30,BX"), lines[3]));

        assertThat(tuesday.totals()).isEqualTo(new ImportRun.Totals(3, 1, 0, 1, 0, 1, 0));
        assertThat(As.coordinator(() -> runs.rows(tuesday, ImportRow.Kind.BAD, 0))
                        .get(0)
                        .problems())
                .extracting(RowProblem::reason)
                .containsExactly("number.known");
    }

    @Test
    void anOrderNumberWithTwoMeaningsInOneFileIsBadAndNeverGuessed() {
        UUID partner = UUID.randomUUID();
        MappingProfile profile = shippers.profile(partner, ShipmentFixtures.HUB);
        String[] lines = new String(ShipmentFixtures.file(ShipmentFixtures.HUB), StandardCharsets.UTF_8).split("\r\n");

        ImportRun run = shippers.check(
                profile, "x.csv", join(lines[0], lines[2], lines[2], lines[2].replace(",3,BX", ",30,BX")));

        assertThat(run.totals()).isEqualTo(new ImportRun.Totals(3, 1, 0, 0, 1, 1, 0));
    }

    @Test
    void repairsABadRowOnceAndKeepsWhatWasTypedUntilItIsGood() {
        UUID partner = UUID.randomUUID();
        ImportRun run = shippers.take(partner, ShipmentFixtures.RETAIL);
        ImportRow bad =
                As.coordinator(() -> runs.rows(run, ImportRow.Kind.BAD, 0)).get(0);
        List<String> cells = new ArrayList<>(bad.cells());

        cells.set(8, "たくさん");
        ImportRow stillBad = As.coordinator(() -> repairRow.repair(run.reference(), 13, cells));
        cells.set(8, "１０");
        ImportRow good = As.coordinator(() -> repairRow.repair(run.reference(), 13, cells));
        ImportRow twice = As.coordinator(() -> repairRow.repair(run.reference(), 13, cells));

        assertThat(bad.line()).isEqualTo(13);
        assertThat(stillBad.problems()).extracting(RowProblem::reason).containsExactly("number");
        assertThat(stillBad.cells()).contains("たくさん");
        assertThat(good.kind()).isEqualTo(ImportRow.Kind.REPAIRED);
        assertThat(twice.shipment()).isEqualTo(good.shipment());
        assertThat(As.coordinator(() -> runs.find(run.reference()))
                        .orElseThrow()
                        .totals())
                .isEqualTo(new ImportRun.Totals(900, 0, 884, 0, 0, 16, 0));
        assertThat(number(partner)).isEqualTo(884);
    }

    @Test
    void repairsOnlyWhatWasTakenAndIsBad() {
        ImportRun checked = shippers.check(
                shippers.profile(UUID.randomUUID(), ShipmentFixtures.RETAIL),
                "r.csv",
                ShipmentFixtures.file(ShipmentFixtures.RETAIL));

        assertThatThrownBy(() -> As.coordinator(() -> repairRow.repair(checked.reference(), 13, List.of())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("import.not-taken");
        assertThatThrownBy(() -> As.coordinator(() -> repairRow.repair(checked.reference(), 2, List.of())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("import.row.unknown");
    }

    @Test
    void classesWhatItTakesAndHoldsDangerousGoods() {
        UUID partner = UUID.randomUUID();
        shippers.take(partner, ShipmentFixtures.HUB);

        Shipment insulin = known(partner, "A0000001");
        assertThat(insulin.triage().code()).isEqualTo("P0");
        assertThat(insulin.triage().reason()).isEqualTo("insulin");
        assertThat(insulin.triage().edition()).isNotBlank();
        assertThat(insulin.status()).isEqualTo(ShipmentStatus.OPEN);
        assertThat(As.coordinator(() -> shipments.tallies(List.of(partner))))
                .filteredOn(tally -> tally.status() == ShipmentStatus.HOLD)
                .isNotEmpty();
    }

    @Test
    void namesTheLineOfAFileInAnotherEncoding() {
        MappingProfile profile = shippers.profile(UUID.randomUUID(), ShipmentFixtures.HUB);

        assertThatThrownBy(() -> shippers.check(profile, "x.csv", "order_no\nA,髙\n".getBytes(JAPANESE)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("import.file.encoding");
    }

    private Shipment known(UUID partner, String number) {
        return As.coordinator(() -> shipments.known(partner, List.of(number)).get(number));
    }

    private long number(UUID partner) {
        return As.coordinator(() -> shipments.tallies(List.of(partner)).stream()
                .mapToLong(Shipments.Tally::number)
                .sum());
    }

    private static byte[] join(String... lines) {
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }
}
