package io.tsunagi.declaration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.declaration.DeclarationCases.Outage;
import io.tsunagi.declaration.DeclarationFixtures;
import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.declaration.domain.Fact.Kind;
import io.tsunagi.disruption.InFlight;
import io.tsunagi.identity.Role;
import io.tsunagi.paper.Disposition;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TsunagiTest
class PaperDeclarationModuleTests {

    @Autowired
    DeclarationCases cases;

    @Autowired
    Reading reading;

    @Autowired
    EditDraft editing;

    @Autowired
    WithdrawTwin twin;

    @Autowired
    ExamineDeclaration examining;

    @Autowired
    PrintDeclaration printing;

    @Autowired
    CorrectDeclaration correcting;

    @Autowired
    LodgeDeclaration lodging;

    @Autowired
    PayDuties paying;

    @Autowired
    ReleaseDeclaration releasing;

    @Autowired
    CloseDeclaration closing;

    @Autowired
    WithdrawDeclaration withdrawing;

    @Autowired
    TakeCase taking;

    @Autowired
    PaperRegister papers;

    @Autowired
    DeclarationsInFlight inFlight;

    @Autowired
    OpenDeclarations obstacle;

    Outage outage;

    @BeforeEach
    void inAnOutage() {
        outage = cases.outage();
    }

    @Test
    void savesAHalfWrittenAndWrongDraftAsItWasTyped() {
        String reference = cases.taken(outage, LastConfirmed.NOT_SENT);
        DraftContent half = new DraftContent(
                Map.of("arrivalDate", "来週かも", "billNumber", "QQQB1"), List.of(Map.of("value", "twelve")));

        As.broker(() -> editing.save(reference, half, null));

        assertThat(view(reference).declaration().content()).isEqualTo(half);
        assertThat(state(reference)).isEqualTo(DeclarationState.DRAFT);
    }

    @Test
    void refusesToOverwriteWhatSomebodyElseSavedMeanwhile() {
        String reference = cases.drafted(outage, LastConfirmed.NOT_SENT);
        DraftContent typed = new DraftContent(Map.of("marks", "N/M"), List.of());

        assertThatThrownBy(() -> As.broker(() -> editing.save(reference, typed, 0L)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("saved-by-other");
    }

    @Test
    void namesEveryWrongBoxWhenSubmitted() {
        String reference = cases.taken(outage, LastConfirmed.NOT_SENT);

        assertThat(refused(() -> As.broker(() -> editing.submit(reference))))
                .contains("importerName", "lines[0].dutyRate", "docInvoice");
        assertThat(state(reference)).isEqualTo(DeclarationState.DRAFT);
    }

    @Test
    void submittingTwiceChangesNothing() {
        String reference = cases.submitted(outage);
        long version = view(reference).declaration().version();

        As.broker(() -> editing.submit(reference));

        assertThat(view(reference).declaration().version()).isEqualTo(version);
    }

    @Test
    void refusesAnExaminerWhoTypedIntoTheDraftEvenIfSomebodyElseSubmittedIt() {
        String reference = cases.drafted(outage, LastConfirmed.NOT_SENT);
        Set<Role> both = Set.of(Role.BROKER, Role.EXAMINER);
        var boxes = DeclarationFixtures.completeBoxes("QQQB99" + reference.substring(7, 11), "INV-B" + reference);
        As.somebody(
                "both",
                both,
                () -> editing.save(reference, new DraftContent(boxes, DeclarationFixtures.maskLine()), null));
        As.broker(() -> editing.submit(reference));

        assertThatThrownBy(() -> As.somebody("both", both, () -> examining.pass(reference)))
                .hasMessageContaining("four-eyes");
        assertThatThrownBy(() -> As.somebody("both", both, () -> examining.giveBack(reference, "", "wrong")))
                .hasMessageContaining("four-eyes");
        assertThat(state(reference)).isEqualTo(DeclarationState.SUBMITTED);
    }

    @Test
    void givesBackWithARemarkAtABoxAndTakesTheSecondTryAsNoOp() {
        String reference = cases.submitted(outage);

        As.examiner(() -> examining.giveBack(reference, "origin", "B/L says VN"));
        As.examiner(() -> examining.giveBack(reference, "origin", "B/L says VN"));

        assertThat(state(reference)).isEqualTo(DeclarationState.DRAFT);
        assertThat(view(reference).declaration().remark())
                .isEqualTo(new PaperDeclaration.Remark("origin", "B/L says VN"));
        assertThat(audited(reference, "declaration.returned")).isEqualTo(1);
    }

    @Test
    void lodgesNothingWhileATwinMayBeAlive() {
        String reference = cases.drafted(outage, LastConfirmed.ACK_NO_RELEASE);
        As.broker(() -> editing.submit(reference));
        assertThatThrownBy(() -> As.examiner(() -> examining.pass(reference))).hasMessageContaining("refused.twin");

        As.broker(() -> twin.withdraw(reference, cases.justNow(), "税関 通関第1部門 電話 10:15"));
        As.broker(() -> twin.withdraw(reference, cases.justNow(), "税関 通関第1部門 電話 10:15"));
        As.examiner(() -> examining.pass(reference));

        assertThat(state(reference)).isEqualTo(DeclarationState.PASSED);
        assertThat(view(reference).facts()).extracting(Fact::kind).containsExactly(Kind.TWIN_WITHDRAWN);
    }

    @Test
    void refusesACaseThatCustomsReleasedAlready() {
        assertThat(refused(() -> cases.taken(outage, LastConfirmed.RELEASED_NOT_DELIVERED)))
                .containsExactly("lastConfirmed");
    }

    @Test
    void takesTheSameGoodsOnlyOnceUntilTheFirstCaseIsWithdrawn() {
        TakeCase.Command command = new TakeCase.Command(
                outage.disruption(),
                outage.partner(),
                "QQQB-TWICE-" + outage.disruption(),
                "INV-TWICE",
                LastConfirmed.NOT_SENT,
                "",
                null);
        String first = As.broker(() -> taking.take(command));

        assertThat(refused(() -> As.broker(() -> taking.take(command)))).containsExactly("billNumber");
        As.broker(() -> withdrawing.withdraw(first, "goods did not arrive", ""));
        String second = As.broker(() -> taking.take(command));

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void printsThreeNumberedCopiesOnceAndLocksEveryField() {
        String reference = cases.printed(outage);
        As.broker(() -> printing.print(reference));

        assertThat(view(reference).papers())
                .extracting(PaperRegister.Paper::copy)
                .hasSize(3)
                .allSatisfy(copy -> assertThat(copy).containsAnyOf("原本", "許可書用", "統計用"));
        assertThat(view(reference).declaration().lock().payable()).isEqualByComparingTo("290900");
        assertThat(view(reference).declaration().lock().hash())
                .isEqualTo(view(reference).declaration().content().hash());
        assertThatThrownBy(() -> As.broker(() -> editing.save(reference, new DraftContent(Map.of(), List.of()), null)))
                .hasMessageContaining("locked");
    }

    @Test
    void previewsADraftWithoutNumberingAPaper() {
        String reference = cases.taken(outage, LastConfirmed.NOT_SENT);

        byte[] pdf = As.broker(() -> printing.preview(reference));

        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(view(reference).papers()).isEmpty();
    }

    @Test
    void correctsAsANewEditionThatVoidsTheOldPapers() {
        String reference = cases.printed(outage);

        As.broker(() -> correcting.correct(reference, "wrong vessel"));
        As.broker(() -> correcting.correct(reference, "wrong vessel"));

        assertThat(state(reference)).isEqualTo(DeclarationState.DRAFT);
        assertThat(view(reference).declaration().edition()).isEqualTo(2);
        assertThat(view(reference).declaration().examiner()).isNull();
        assertThat(view(reference).papers()).allMatch(paper -> paper.disposition() == Disposition.VOID);
        As.broker(() -> editing.submit(reference));
        As.examiner(() -> examining.pass(reference));
        As.broker(() -> printing.print(reference));
        assertThat(view(reference).openPapers()).isEqualTo(3);
    }

    @Test
    void recordsAStepTwiceAsOnceAndRefusesOtherWords() {
        String reference = cases.lodged(outage);

        As.broker(() -> lodging.lodge(reference, cases.justNow(), "1A-00", "見本 花子"));
        assertThatThrownBy(() -> As.broker(() -> lodging.lodge(reference, cases.justNow(), "2A-00", "見本 花子")))
                .hasMessageContaining("entered-otherwise");

        assertThat(view(reference).facts()).hasSize(1);
        assertThat(audited(reference, "declaration.lodged")).isEqualTo(1);
    }

    @Test
    void wantsAReasonWhenTheAmountPaidIsNot290900() {
        String reference = cases.accepted(outage);

        assertThat(refused(() -> As.broker(() ->
                        paying.pay(reference, cases.justNow(), new PayDuties.Payment("N-1", "R-1", "290,800", "")))))
                .containsExactly("explanation");
        As.broker(() ->
                paying.pay(reference, cases.justNow(), new PayDuties.Payment("N-1", "R-1", "290,800", "税関が税率を訂正")));

        assertThat(state(reference)).isEqualTo(DeclarationState.PAID);
    }

    @Test
    void releasesOnlyAfterPayment() {
        String reference = cases.accepted(outage);

        assertThatThrownBy(() -> As.broker(() -> releasing.release(reference, cases.justNow(), "P-1", "PAPER", "")))
                .hasMessageContaining("unpaid");
    }

    @Test
    void closesWhenEveryPaperHasItsDisposition() {
        String reference = cases.released(outage);
        assertThatThrownBy(() -> As.broker(() -> closing.close(reference))).hasMessageContaining("papers-open");
        assertThat(As.manager(() -> obstacle.open(outage.disruption()))).isEqualTo(1);

        As.broker(() -> view(reference)
                .papers()
                .forEach(paper -> papers.dispose(paper.reference(), Disposition.REGISTERED_AFTER, "許可登録確認")));
        As.broker(() -> closing.close(reference));
        As.broker(() -> closing.close(reference));

        assertThat(state(reference)).isEqualTo(DeclarationState.CLOSED);
        assertThat(audited(reference, "declaration.closed")).isEqualTo(1);
        assertThat(As.manager(() -> obstacle.open(outage.disruption()))).isZero();
    }

    @Test
    void withdrawsUpToLodgingButNotAfterAcceptance() {
        String lodged = cases.lodged(outage);
        String accepted = cases.accepted(outage);

        As.broker(() -> withdrawing.withdraw(lodged, "sent back by the shipper", ""));

        assertThat(state(lodged)).isEqualTo(DeclarationState.WITHDRAWN);
        assertThat(view(lodged).openPapers()).isZero();
        assertThatThrownBy(() -> As.broker(() -> withdrawing.withdraw(accepted, "too late", "")))
                .hasMessageContaining("accepted-already");
    }

    @Test
    void countsWhatIsInFlightForAPartnerAndByState() {
        cases.taken(outage, LastConfirmed.NOT_SENT);
        cases.submitted(outage);

        InFlight.Count count = As.manager(() -> inFlight.count(Set.of(outage.partner())));

        assertThat(count.number()).isEqualTo(2);
        assertThat(count.urgent()).isZero();
        assertThat(count.nextHarmAt()).isNotNull();
        assertThat(As.manager(() -> reading.byState(outage.disruption())))
                .extracting(tally -> tally.state() + " " + tally.number())
                .containsExactly("DRAFT 1", "SUBMITTED 1");
    }

    private Reading.View view(String reference) {
        return As.manager(() -> reading.view(reference));
    }

    private DeclarationState state(String reference) {
        return view(reference).declaration().state();
    }

    private long audited(String reference, String action) {
        return view(reference).history().stream()
                .filter(entry -> entry.change().action().equals(action))
                .count();
    }

    private static List<String> refused(ThrowingCallable work) {
        Throwable thrown = catchThrowable(work);
        assertThat(thrown).isInstanceOf(Refused.class);
        return ((Refused) thrown).refusals().stream().map(Refusal::field).toList();
    }
}
