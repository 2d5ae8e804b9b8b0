package io.tsunagi.cost;

import static io.tsunagi.cost.CostCases.FIRST;
import static io.tsunagi.cost.CostCases.command;
import static io.tsunagi.cost.CostCases.dollars;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.audit.AuditTrail;
import io.tsunagi.cost.domain.CostEntry;
import io.tsunagi.cost.domain.CostKind;
import io.tsunagi.cost.domain.CostState;
import io.tsunagi.cost.domain.Costs;
import io.tsunagi.cost.domain.KeepEvidence;
import io.tsunagi.cost.domain.MoveCost;
import io.tsunagi.cost.domain.NoteCost;
import io.tsunagi.cost.domain.Totals;
import io.tsunagi.shared.Money;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.RowScope;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is noted stays; amounts are exact and never cross currencies; evidence is what its bytes are. */
@TsunagiTest
class CostModuleTests {

    @Autowired
    private CostCases cases;

    @Autowired
    private NoteCost noting;

    @Autowired
    private MoveCost moving;

    @Autowired
    private KeepEvidence keeping;

    @Autowired
    private Costs costs;

    @Autowired
    private AuditTrail audit;

    @Test
    void sameFormTwiceIsOneEntryAndOneLineInTheRecord() {
        String disruption = cases.disruption();
        NoteCost.Command command = command(disruption, UUID.randomUUID().toString(), CostKind.DEMURRAGE)
                .demurrage(Money.yen(12_000));

        String first = As.broker(() -> noting.note(command));
        String second = As.broker(() -> noting.note(command));

        assertThat(second).isEqualTo(first);
        assertThat(find(first).amount()).isEqualTo(Money.yen(36_000));
        assertThat(As.manager(() -> costs.page(disruption, null, null, 10))).hasSize(1);
        assertThat(As.manager(() -> audit.of(first))).hasSize(1);
    }

    @Test
    void anotherAmountThanDaysAndRateGiveNeedsAReason() {
        String disruption = cases.disruption();
        var begun = command(disruption, UUID.randomUUID().toString(), CostKind.DETENTION);

        refusedAt(
                "whyDiffers",
                () -> As.broker(
                        () -> noting.note(begun.whole(FIRST.plusDays(9), Money.yen(12_000), Money.yen(40_000), ""))));
        refusedAt(
                "amount",
                () -> As.broker(
                        () -> noting.note(begun.whole(FIRST.plusDays(9), Money.yen(12_000), dollars("36000"), "x"))));
        String reference = As.broker(() -> noting.note(begun.whole(
                FIRST.plusDays(9), Money.yen(12_000), Money.yen(40_000), "minimum charge of the terminal")));

        assertThat(find(reference).differs()).isTrue();
        assertThat(find(reference).amount()).isEqualTo(Money.yen(40_000));
    }

    @Test
    void kindsByTheDayNeedLastDayAndRateAndOthersAnAmount() {
        String disruption = cases.disruption();

        refusedAt(
                "to",
                () -> As.broker(
                        () -> noting.note(command(disruption, UUID.randomUUID().toString(), CostKind.STORAGE)
                                .whole(null, null, null, ""))));
        refusedAt(
                "amount",
                () -> As.broker(
                        () -> noting.note(command(disruption, UUID.randomUUID().toString(), CostKind.PENALTY)
                                .whole(null, null, null, ""))));
        refusedAt(
                "disruption",
                () -> As.broker(() ->
                        noting.note(command("D-2025-9999-X", UUID.randomUUID().toString(), CostKind.PENALTY)
                                .amount(Money.yen(1)))));
    }

    @Test
    void sumsStayApartByCurrencyAndLeaveWithdrawnEntriesOut() {
        String disruption = cases.disruption();
        String yen = cases.demurrage(disruption, Money.yen(12_000));
        cases.demurrage(disruption, dollars("100.10"));
        String wrong = cases.overtime(disruption, Money.yen(999));
        move(wrong, CostState.WITHDRAWN, "noted twice", null);
        move(yen, CostState.CLAIMED, "", null);
        move(yen, CostState.AGREED, "half", Money.yen(18_000));

        List<Totals> totals = Totals.of(As.manager(() -> costs.tally(disruption)));

        assertThat(totals).hasSize(2);
        assertThat(totals.get(0).all()).isEqualTo(Money.yen(36_000));
        assertThat(totals.get(0).agreed()).isEqualTo(Money.yen(18_000));
        assertThat(totals.get(0).paid()).isEqualTo(Money.yen(0));
        assertThat(totals.get(0).open()).isEqualTo(Money.yen(0));
        assertThat(totals.get(1).all()).isEqualTo(dollars("300.30"));
    }

    @Test
    void claimGoesItsWayStepByStepAndPaidIsTheEnd() {
        String reference = cases.overtime(cases.disruption(), Money.yen(50_000));

        assertThatThrownBy(() -> move(reference, CostState.AGREED, "", null)).isInstanceOf(Refused.class);
        move(reference, CostState.CLAIMED, "by letter", null);
        move(reference, CostState.CLAIMED, "by letter", null);
        refusedAt("words", () -> move(reference, CostState.REFUSED, " ", null));
        move(reference, CostState.REFUSED, "they say it is ours", null);
        move(reference, CostState.CLAIMED, "again, with proof", null);
        refusedAt("settled", () -> move(reference, CostState.AGREED, "", dollars("1")));
        move(reference, CostState.AGREED, "", Money.yen(30_000));
        move(reference, CostState.PAID, "", null);

        assertThat(find(reference).settled()).isEqualTo(Money.yen(30_000));
        assertThat(As.manager(() -> costs.moves(reference)))
                .extracting("to")
                .containsExactly(
                        CostState.CLAIMED, CostState.REFUSED, CostState.CLAIMED, CostState.AGREED, CostState.PAID);
        assertThatThrownBy(() -> move(reference, CostState.WITHDRAWN, "no", null))
                .isInstanceOf(Refused.class);
    }

    @Test
    void evidenceIsKeptOnceByItsBytesAndNamedByThem() {
        String reference = cases.overtime(cases.disruption(), Money.yen(1));
        byte[] pdf = "%PDF-1.4 invoice".getBytes(StandardCharsets.US_ASCII);

        As.broker(() -> keeping.keep(reference, "../../etc/<b>invoice</b>.exe", pdf));
        As.broker(() -> keeping.keep(reference, "again.pdf", pdf));

        assertThat(As.manager(() -> costs.files(reference))).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("b.pdf");
            assertThat(file.mediaType()).isEqualTo("application/pdf");
        });
        refusedAt("file", () -> keep(reference, new byte[] {'M', 'Z', 0, 1, 2}));
        refusedAt("file", () -> keep(reference, new byte[0]));
        refusedAt("file", () -> keep(reference, new byte[KeepEvidence.LARGEST + 1]));
        for (int more = 1; more < KeepEvidence.MOST; more++) {
            keep(reference, ("receipt " + more).getBytes(StandardCharsets.UTF_8));
        }
        refusedAt("file", () -> keep(reference, "one too many".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void rowsAreTheHousesAlone() {
        String reference = cases.overtime(cases.disruption(), Money.yen(1));

        assertThat(RowScope.asPartner(UUID.randomUUID(), () -> costs.find(reference)))
                .isEmpty();
    }

    private void keep(String reference, byte[] content) {
        As.broker(() -> keeping.keep(reference, "file.txt", content));
    }

    private void move(String reference, CostState to, String words, @Nullable Money settled) {
        As.manager(() -> moving.move(reference, to, words, settled));
    }

    private CostEntry find(String reference) {
        return As.manager(() -> costs.find(reference).orElseThrow());
    }

    private static void refusedAt(String field, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting("field")
                                .contains(field));
    }
}
