package io.tsunagi.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.audit.AuditTrail;
import io.tsunagi.disruption.ClosingObstacle;
import io.tsunagi.paper.PaperPress.PrintOrder;
import io.tsunagi.paper.PaperPress.PrintRun;
import io.tsunagi.paper.PaperRegister.Paper;
import io.tsunagi.paper.PaperRegister.Tally;
import io.tsunagi.paper.domain.Samples;
import io.tsunagi.paper.pdf.Codes;
import io.tsunagi.shared.Reference;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers, fates and codes on the real database. */
@TsunagiTest
class PaperRegisterModuleTests {

    @Autowired
    private PaperPress press;

    @Autowired
    private PaperRegister register;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private List<ClosingObstacle> obstacles;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void threeCopiesAreThreeOpenPapersOfOneRunWithAnAuditEntryEach() {
        String declaration = Prints.reference("I", 1);

        PrintRun run = Prints.declaration(press, declaration, Prints.reference("D", 1));

        List<Paper> papers = As.broker(() -> register.of(declaration));
        assertThat(papers).extracting(Paper::copy).containsExactly("1/3 原本", "2/3 許可書用", "3/3 統計用");
        assertThat(papers).extracting(Paper::reference).containsExactlyElementsOf(run.papers());
        assertThat(papers)
                .allMatch(paper -> paper.disposition() == null && paper.pages() == 1)
                .allMatch(paper -> paper.printedBy().equals("test-broker"));
        assertThat(run.papers()).allMatch(Reference::isValid);
        assertThat(As.broker(() -> audit.of(run.papers().get(2))))
                .extracting(entry -> entry.change().action())
                .containsExactly("paper.printed");
    }

    @Test
    void refusedValueGivesTheNumbersBackAndLeavesNoPaper() {
        String declaration = Prints.reference("I", 2);
        PrintOrder order = Prints.order("jp/C-5020", declaration, null);
        PrintOrder tooLong = new PrintOrder(
                order.form(),
                order.on(),
                declaration,
                Prints.CASE_PAGE,
                null,
                Map.of("prefecture", "東京都".repeat(40)),
                List.of(),
                null);

        Refused refused = catchThrowableOfType(Refused.class, () -> As.broker(() -> press.print(tooLong)));

        assertThat(refused.refusals()).extracting(Refusal::field).containsExactly("prefecture");
        assertThat(As.broker(() -> register.of(declaration))).isEmpty();
    }

    @Test
    void sameFateTwiceChangesNothingAndAnotherOneIsRefused() {
        PrintRun run = Prints.declaration(press, Prints.reference("I", 3), Prints.reference("D", 3));
        String paper = run.papers().get(0);
        As.broker(() -> register.dispose(paper, Disposition.REGISTERED_AFTER, "許可登録済み"));

        As.broker(() -> register.dispose(paper, Disposition.REGISTERED_AFTER, "もう一度"));
        refused(() -> register.dispose(paper, Disposition.VOID, "やっぱり"), "papers", "paper.fate.final");

        assertThat(As.broker(() -> register.of(Prints.reference("I", 3))).get(0).disposition())
                .isEqualTo(Disposition.REGISTERED_AFTER);
        assertThat(As.broker(() -> audit.of(paper)))
                .extracting(entry -> entry.change().to())
                .containsExactly("OPEN", "REGISTERED_AFTER");
    }

    @Test
    void duplicateNeedsTheOtherPaperAndLossNeedsANote() {
        List<String> papers =
                Prints.declaration(press, Prints.reference("I", 4), null).papers();
        String paper = papers.get(0);

        refused(
                () -> register.dispose(paper, Disposition.DUPLICATE_OF, "原本"),
                "note",
                "paper.fate.duplicate-needs-reference");
        refused(
                () -> register.dispose(paper, Disposition.DUPLICATE_OF, paper),
                "note",
                "paper.fate.duplicate-of-itself");
        refused(
                () -> register.dispose(paper, Disposition.DUPLICATE_OF, Prints.reference("P", 1)),
                "note",
                "paper.unknown");
        refused(() -> register.dispose(paper, Disposition.LOST_CONFIRMED, "  "), "note", "paper.fate.lost-needs-note");
        As.broker(() ->
                register.dispose(paper, Disposition.DUPLICATE_OF, papers.get(1).toLowerCase(java.util.Locale.ROOT)));

        assertThat(As.broker(() -> register.of(Prints.reference("I", 4))).get(0).disposition())
                .isEqualTo(Disposition.DUPLICATE_OF);
    }

    @Test
    void openPapersHinderClosingUntilEachHasItsFate() {
        String disruption = Prints.reference("D", 5);
        String declaration = Prints.reference("I", 5);
        PrintRun run = Prints.declaration(press, declaration, disruption);
        ClosingObstacle obstacle = obstacles.stream()
                .filter(one -> one.message().equals("obstacle.papers"))
                .findFirst()
                .orElseThrow();

        long before = As.broker(() -> obstacle.open(disruption));
        As.broker(() -> register.dispose(run.papers().get(0), Disposition.CLOSED_ON_PAPER, ""));
        As.broker(() -> register.voidAll(declaration, "改版"));
        As.broker(() -> register.voidAll(declaration, "改版"));

        assertThat(before).isEqualTo(3);
        assertThat(As.broker(() -> obstacle.open(disruption))).isZero();
        assertThat(As.broker(() -> register.tally(disruption)))
                .containsExactly(new Tally(Disposition.CLOSED_ON_PAPER, 1), new Tally(Disposition.VOID, 2));
    }

    @Test
    void reportHasItsFateAtPrintingBecauseNobodyBringsItBack() {
        String disruption = Prints.reference("D", 6);
        PrintOrder order = new PrintOrder(
                "tsunagi/closing-report",
                Samples.DAY,
                disruption,
                Prints.CASE_PAGE,
                disruption,
                Map.of("title", "終結報告書"),
                List.of(),
                null);

        As.manager(() -> press.printReport(order, List.of(Samples.table("経過", 80))));

        Paper paper = As.manager(() -> register.of(disruption)).get(0);
        assertThat(paper.disposition()).isEqualTo(Disposition.CLOSED_ON_PAPER);
        assertThat(paper.pages()).isGreaterThan(1);
        assertThat(As.manager(() -> register.open(disruption))).isZero();
    }

    @Test
    void codeFromThePrintedPageFindsItsPaperAndNoOther() {
        PrintRun run = Prints.declaration(press, Prints.reference("I", 7), null);
        String address = Objects.requireNonNull(Codes.read(run.pdf(), 2, 150));

        assertThat(As.broker(() -> register.find(address)).orElseThrow().reference())
                .isEqualTo(run.papers().get(1));
        assertThat(As.broker(() -> register.find(" " + run.papers().get(2).toLowerCase(java.util.Locale.ROOT))))
                .isPresent();
        assertThat(As.broker(() -> register.find(address + "A"))).isEmpty();
        assertThat(As.broker(() -> register.find("P-2025-0001-?"))).isEmpty();
    }

    @Test
    void codeOfAVoidPaperFindsNothing() {
        PrintRun run = Prints.declaration(press, Prints.reference("I", 8), null);
        As.broker(() -> register.voidAll(Prints.reference("I", 8), "改版"));

        String address = Objects.requireNonNull(Codes.read(run.pdf(), 1, 150));

        assertThat(As.broker(() -> register.find(address))).isEmpty();
    }

    @Test
    void databaseRefusesToChangeOrDeleteWhatWasPrinted() {
        Prints.declaration(press, Prints.reference("I", 9), null);

        for (String change : List.of(
                "update paper.print_runs set pdf_hash = pdf_hash",
                "delete from paper.print_runs",
                "delete from paper.papers",
                "update paper.scans set page = page",
                "delete from paper.scans")) {
            assertThat(catchThrowableOfType(
                            org.springframework.dao.DataAccessException.class,
                            () -> As.broker(() -> jdbc.sql(change).update())))
                    .as(change)
                    .hasStackTraceContaining("permission denied");
        }
    }

    private static void refused(Runnable act, String field, String message) {
        Refused refused = catchThrowableOfType(Refused.class, () -> As.broker(act));
        assertThat(refused.refusals())
                .extracting(Refusal::field, Refusal::message)
                .containsExactly(Tuple.tuple(field, message));
    }
}
