package io.tsunagi.scanning.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.audit.AuditTrail;
import io.tsunagi.paper.Disposition;
import io.tsunagi.paper.PaperPress;
import io.tsunagi.paper.PaperPress.PrintRun;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.paper.PaperScans;
import io.tsunagi.paper.PaperScans.Picture;
import io.tsunagi.paper.domain.Papers;
import io.tsunagi.paper.domain.Pictures;
import io.tsunagi.paper.domain.ReadRegister;
import io.tsunagi.scanning.Returned;
import io.tsunagi.scanning.domain.GuessSheets.Guess;
import io.tsunagi.scanning.domain.TakeIn.Origin;
import io.tsunagi.shared.Reference;
import io.tsunagi.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Where a page goes by its code, and what a person decides about those that wait. */
@TsunagiTest
class PlacingModuleTests {

    @Autowired
    TakeIn takeIn;

    @Autowired
    TakePage taking;

    @Autowired
    DecidePage deciding;

    @Autowired
    GuessSheets guessing;

    @Autowired
    PageStore pages;

    @Autowired
    PaperPress press;

    @Autowired
    PaperRegister register;

    @Autowired
    PaperScans scans;

    @Autowired
    ReadRegister papers;

    @Autowired
    Pictures pictures;

    @Autowired
    Papers rows;

    @Autowired
    AuditTrail audit;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPageIsPlacedByItsCodeAndTheRegisterSaysWhereItWasSeen() {
        PrintRun run = Returned.declaration(press, 11);
        String paper = run.papers().get(1);

        ScannedPage page = read(Returned.page(7, Returned.code(run, 2)));

        assertThat(page.state()).isEqualTo(PageState.PLACED);
        assertThat(scans.of(paper, 1)).extracting(Picture::source).containsExactly(page.source());
        assertThat(papers.describe(paper).scans())
                .extracting(scan -> scan.place())
                .containsExactly(page.file() + "/7");
        assertThat(audit.of(paper)).extracting(entry -> entry.change().action()).contains("paper.came-back");
    }

    @Test
    void twoSheetsOnOnePageAreBothPlacedAndThreeWaitForAPerson() {
        PrintRun run = Returned.declaration(press, 12);
        String[] codes = {Returned.code(run, 1), Returned.code(run, 2), Returned.code(run, 3)};

        ScannedPage three = read(Returned.page(1, codes));
        ScannedPage two = read(Returned.page(2, codes[0], codes[1], codes[0]));

        assertThat(three.state()).isEqualTo(PageState.WAITING);
        assertThat(three.reason()).isEqualTo(WaitReason.SEVERAL);
        assertThat(two.state()).isEqualTo(PageState.PLACED);
        assertThat(scans.of(List.of(two.name())))
                .extracting(Picture::paper)
                .containsExactlyInAnyOrder(run.papers().get(0), run.papers().get(1));
    }

    @Test
    void nothingIsPlacedByAChangedCodeABareReferenceAForeignCodeOrNone() {
        PrintRun run = Returned.sheet(press, 13);
        String code = Returned.code(run, 1);
        char last = code.charAt(code.length() - 30);
        String changed =
                code.substring(0, code.length() - 30) + (last == 'A' ? 'B' : 'A') + code.substring(code.length() - 29);

        assertThat(read(Returned.page(1, changed)).reason()).isEqualTo(WaitReason.FORGED);
        assertThat(read(Returned.page(1, run.papers().get(0))).reason()).isEqualTo(WaitReason.NO_CODE);
        assertThat(read(Returned.page(1, "https://example.com/menu")).reason()).isEqualTo(WaitReason.NO_CODE);
        assertThat(read(Returned.page(1)).reason()).isEqualTo(WaitReason.NO_CODE);
        assertThat(read(Returned.blank(1)).reason()).isEqualTo(WaitReason.BLANK);
        assertThat(scans.of(run.papers().get(0), 1)).isEmpty();
    }

    @Test
    void aForeignCodeBesideOursDoesNotHinderPlacing() {
        PrintRun run = Returned.sheet(press, 14);

        assertThat(read(Returned.page(1, "4901234567894", Returned.code(run, 1)))
                        .state())
                .isEqualTo(PageState.PLACED);
    }

    @Test
    void aVoidSheetWaitsWithItsReferenceAsTheFirstGuess() {
        PrintRun run = Returned.sheet(press, 15);
        String paper = run.papers().get(0);
        As.broker(() -> register.voidAll(register.find(paper).orElseThrow().caseReference(), "改版"));

        ScannedPage page = read(Returned.page(1, Returned.code(run, 1)));

        assertThat(page.reason()).isEqualTo(WaitReason.VOID);
        assertThat(guessing.of(page).get(0)).satisfies(guess -> {
            assertThat(guess.paper().reference()).isEqualTo(paper);
            assertThat(guess.why()).isEqualTo(GuessSheets.Why.CODE);
            assertThat(guess.titleJa()).isEqualTo("輸入（納税）申告書");
        });
    }

    @Test
    void theSameSheetScannedTwiceWaitsAndIsKeptTwiceOrPutAside() {
        PrintRun run = Returned.sheet(press, 16);
        String paper = run.papers().get(0);
        ScannedPage first = read(Returned.page(1, Returned.code(run, 1)));

        ScannedPage again = read(Returned.page(1, Returned.code(run, 1)));
        ScannedPage third = read(Returned.page(1, Returned.code(run, 1)));

        assertThat(again.reason()).isEqualTo(WaitReason.SEEN_BEFORE);
        assertThat(scans.of(paper, 1)).extracting(Picture::source).containsExactly(first.source());
        assertThatThrownBy(() -> As.coordinator(() -> deciding.place(again.id(), paper, 1, false)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals().get(0).arguments())
                                .contains(first.name()));
        As.coordinator(() -> deciding.place(again.id(), paper, 1, true));
        As.coordinator(() -> deciding.place(again.id(), paper, 1, true));
        assertThat(As.coordinator(() -> deciding.setAside(third.id())).state()).isEqualTo(PageState.SET_ASIDE);
        assertThat(scans.of(paper, 1)).extracting(Picture::source).containsExactly(first.source(), again.source());
    }

    @Test
    void aPlacingByHandIsFoundByReferenceInFullWidthWithItsPageAndCanBeTakenBack() {
        PrintRun run = Returned.sheet(press, 17);
        String paper = run.papers().get(0);
        ScannedPage page = read(Returned.page(1));
        String typed = paper.toLowerCase(java.util.Locale.ROOT).replace("p-", "ｐ-") + "/1";

        assertThat(As.broker(() -> deciding.place(page.id(), typed, 0, false)).state())
                .isEqualTo(PageState.PLACED);
        assertThat(scans.of(paper, 1)).hasSize(1);
        ScannedPage back = As.manager(() -> deciding.undo(page.id()));
        As.manager(() -> deciding.undo(page.id()));

        assertThat(back.state()).isEqualTo(PageState.WAITING);
        assertThat(scans.of(paper, 1)).isEmpty();
        assertThat(audit.of(page.file()))
                .extracting(entry -> entry.change().action())
                .containsSubsequence("scan.placed", "scan.taken-back")
                .doesNotHaveDuplicates();
        assertThatThrownBy(() -> As.broker(() -> deciding.place(page.id(), paper, 99, false)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals().get(0).field()).isEqualTo("page"));
    }

    @Test
    void aDecidedPageIsNotDecidedOtherwiseUntilItIsTakenBack() {
        ScannedPage page = read(Returned.page(1));
        As.broker(() -> deciding.notOurs(page.id()));
        As.broker(() -> deciding.notOurs(page.id()));

        assertThatThrownBy(() -> As.coordinator(() -> deciding.setAside(page.id())))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals().get(0).arguments())
                                .containsExactly(page.name(), "test-broker"));
    }

    @Test
    void aTwoUpPageIsSplitIntoHalvesThatArePlacedApartAndJoinedOnlyWhileBothWait() {
        PrintRun run = Returned.sheet(press, 18);
        ScannedPage page = read(Returned.page(4));
        As.broker(() -> deciding.split(page.id()));
        As.broker(() -> deciding.split(page.id()));

        List<ScannedPage> halves = pages.ofFile(page.file()).stream()
                .filter(half -> half.part() > 0)
                .toList();
        assertThat(halves).extracting(ScannedPage::name).containsExactly(page.name() + "-1", page.name() + "-2");
        ScannedPage half = halves.get(0);
        As.broker(() -> deciding.place(half.id(), run.papers().get(0), 0, false));
        assertThatThrownBy(() -> As.broker(() -> deciding.undo(page.id()))).isInstanceOf(Refused.class);
        As.broker(() -> deciding.undo(half.id()));
        As.broker(() -> deciding.undo(page.id()));

        assertThat(pages.ofFile(page.file())).extracting(ScannedPage::state).containsExactly(PageState.WAITING);
    }

    @Test
    void aQuarterTurnIsOneTurnHoweverOftenItIsSentAndFourComeRound() {
        ScannedPage page = read(Returned.page(1));
        As.broker(() -> deciding.turn(page.id(), 0));
        As.broker(() -> deciding.turn(page.id(), 0));
        assertThat(pages.find(page.id()).orElseThrow().turn()).isEqualTo(90);

        for (int from = 90; from < 360; from += 90) {
            int turn = from;
            As.broker(() -> deciding.turn(page.id(), turn));
        }
        assertThat(pages.find(page.id()).orElseThrow().turn()).isZero();
    }

    @Test
    void theSheetsPrintedWithTheNeighboursAreGuessedFirst() {
        PrintRun run = Returned.declaration(press, 19);
        Returned.declaration(press, 20);
        String file = claimed();
        take(file, Returned.page(1, Returned.code(run, 1)));
        ScannedPage unread = take(file, Returned.page(2));

        List<Guess> guesses = guessing.of(unread);

        assertThat(guesses.get(0).paper().runId()).isEqualTo(run.id());
        assertThat(guesses.get(0).why()).isEqualTo(GuessSheets.Why.NEIGHBOUR);
        assertThat(guesses)
                .hasSizeLessThanOrEqualTo(9)
                .extracting(guess -> guess.paper().reference())
                .doesNotContain(run.papers().get(0));
    }

    @Test
    void theRegisterCountsPapersThatCameBackWholeAndOpenOnesThatDidNot() {
        String disruption = new Reference("D", 2025, 950_021L).toString();
        PrintRun run = Returned.declaration(press, 21, disruption);
        assertThat(pictures.returned(disruption)).isEqualTo(new Pictures.Returned(3, 0, 3));

        read(Returned.page(1, Returned.code(run, 1), Returned.code(run, 2)));
        As.broker(() -> register.dispose(run.papers().get(0), Disposition.RE_KEYED, ""));

        assertThat(pictures.returned(disruption)).isEqualTo(new Pictures.Returned(3, 2, 1));
        assertThat(rows.page(new Papers.PaperQuery(disruption, "missing", null, 10)))
                .extracting(paper -> paper.reference())
                .containsExactly(run.papers().get(2));
    }

    private ScannedPage read(PageReading reading) {
        return take(claimed(), reading);
    }

    private ScannedPage take(String file, PageReading reading) {
        UUID claim = UUID.nameUUIDFromBytes(file.getBytes(StandardCharsets.UTF_8));
        assertThat(taking.take(file, claim, clock.instant().plus(Duration.ofHours(1)), reading))
                .isTrue();
        return pages.ofFile(file).stream()
                .filter(page -> page.number() == reading.number())
                .findFirst()
                .orElseThrow();
    }

    /** A file that this test reads itself, before a reader of the server can claim it. */
    private String claimed() {
        return Objects.requireNonNull(transaction.execute(status -> {
            byte[] bytes = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
            String file =
                    As.broker(() -> takeIn.take(new Origin(UUID.randomUUID(), Way.UPLOAD, "test"), "stack.pdf", bytes));
            jdbc.sql("""
                            update scanning.files set state = 'READING', claim = ?, claimed_to = now() + interval '1 hour',
                                   tries = 1 where reference = ?
                            """)
                    .params(UUID.nameUUIDFromBytes(file.getBytes(StandardCharsets.UTF_8)), file)
                    .update();
            return file;
        }));
    }
}
