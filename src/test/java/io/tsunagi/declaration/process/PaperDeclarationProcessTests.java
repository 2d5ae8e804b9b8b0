package io.tsunagi.declaration.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.declaration.DeclarationCases.Outage;
import io.tsunagi.declaration.DeclarationFixtures;
import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.declaration.domain.CloseDeclaration;
import io.tsunagi.declaration.domain.CorrectDeclaration;
import io.tsunagi.declaration.domain.EditDraft;
import io.tsunagi.declaration.domain.ExamineDeclaration;
import io.tsunagi.declaration.domain.HandleMatters;
import io.tsunagi.declaration.domain.LastConfirmed;
import io.tsunagi.declaration.domain.Matter;
import io.tsunagi.declaration.domain.Reading;
import io.tsunagi.declaration.domain.RefuseDeclaration;
import io.tsunagi.declaration.domain.WithdrawDeclaration;
import io.tsunagi.declaration.domain.WithdrawTwin;
import io.tsunagi.paper.Disposition;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.storage.RowScope;
import io.tsunagi.workflow.Workflows;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One test per end and per boundary of {@code PaperDeclarationProcess}; the rows lead and the engine follows. */
@TsunagiTest
class PaperDeclarationProcessTests {

    @Autowired
    DeclarationCases cases;

    @Autowired
    Workflows workflows;

    @Autowired
    Reading reading;

    @Autowired
    EditDraft editing;

    @Autowired
    WithdrawTwin twin;

    @Autowired
    ExamineDeclaration examining;

    @Autowired
    CorrectDeclaration correcting;

    @Autowired
    CloseDeclaration closing;

    @Autowired
    WithdrawDeclaration withdrawing;

    @Autowired
    RefuseDeclaration refusing;

    @Autowired
    HandleMatters matters;

    @Autowired
    PaperRegister papers;

    @Autowired
    DeclarationSteps steps;

    Outage outage;

    @BeforeEach
    void inAnOutage() {
        outage = cases.outage();
    }

    @Test
    void endsClosedOnPaperWhenThePapersHaveTheirDispositions() {
        String reference = cases.released(outage);
        awaitStep(reference, "UserTask_DisposePapers");

        As.broker(() -> {
            reading.view(reference)
                    .papers()
                    .forEach(paper -> papers.dispose(paper.reference(), Disposition.REGISTERED_AFTER, ""));
            closing.close(reference);
        });

        awaitPassed(reference, "EndEvent_Closed");
    }

    @Test
    void closesByItselfOnceThePapersHaveTheirDispositions() {
        String reference = cases.released(outage);

        As.broker(() -> reading.view(reference)
                .papers()
                .forEach(paper -> papers.dispose(paper.reference(), Disposition.REGISTERED_AFTER, "")));

        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        As.manager(() -> reading.view(reference).declaration().state() == DeclarationState.CLOSED));
        awaitPassed(reference, "EndEvent_Closed");
    }

    @Test
    void wantsTheTwinWithdrawnBeforeTheExamination() {
        String reference = cases.drafted(outage, LastConfirmed.SENT_NO_ACK);
        As.broker(() -> editing.submit(reference));
        awaitStep(reference, "UserTask_WithdrawTwin");

        As.broker(() -> twin.withdraw(reference, cases.justNow(), "customs by telephone"));

        awaitStep(reference, "UserTask_Examine");
    }

    @Test
    void comesBackToTheDraftWhenGivenBack() {
        String reference = cases.submitted(outage);
        awaitStep(reference, "UserTask_Examine");

        As.examiner(() -> examining.giveBack(reference, "", "origin is wrong"));

        awaitStep(reference, "UserTask_Draft");
    }

    @Test
    void comesBackToTheDraftWhenCorrectedAfterPrinting() {
        String reference = cases.lodged(outage);
        awaitStep(reference, "UserTask_RecordAcceptance");

        As.broker(() -> correcting.correct(reference, "wrong vessel"));

        awaitStep(reference, "UserTask_Draft");
    }

    @Test
    void endsWithdrawnFromAnyStepBeforeAcceptance() {
        String reference = cases.lodged(outage);

        As.broker(() -> withdrawing.withdraw(reference, "goods went back", ""));

        awaitPassed(reference, "EndEvent_Withdrawn");
        assertThat(As.manager(() -> workflows.tokens(reference))).isEmpty();
    }

    @Test
    void stepsCalledTwiceChangeNothing() {
        String reference = cases.printed(outage);
        As.broker(() -> withdrawing.withdraw(reference, "goods went back", ""));
        int entries = As.manager(() -> reading.view(reference).history().size());

        RowScope.asHouse(() -> {
            steps.voidPapers(reference);
            steps.voidPapers(reference);
            steps.voidRefusedPapers(reference);
        });

        assertThat(As.manager(() -> reading.view(reference).history())).hasSize(entries);
    }

    @Test
    void endsWithdrawnAfterAcceptanceWithTheConsentOfCustoms() {
        String reference = cases.accepted(outage);

        As.broker(() -> withdrawing.withdraw(reference, "goods went back", "import section 1, by telephone"));

        awaitPassed(reference, "EndEvent_Withdrawn");
        assertThat(As.manager(() -> workflows.tokens(reference))).isEmpty();
    }

    @Test
    void endsRefusedWhenCustomsDoesNotPermit() {
        String reference = cases.accepted(outage);

        As.broker(() -> refusing.refuse(reference, cases.justNow(), "origin not proven", "import section 1"));

        awaitPassed(reference, "EndEvent_RefusedByCustoms");
        assertThat(As.manager(() -> workflows.tokens(reference))).isEmpty();
        assertThat(As.manager(() -> reading.view(reference).openPapers())).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "QUERY, UserTask_AnswerQuery, EndEvent_QueryAnswered, UserTask_RecordAcceptance",
        "INSPECTION, UserTask_AttendInspection, EndEvent_InspectionDone, UserTask_RecordAcceptance",
        "OUT_OF_HOURS, UserTask_LodgeOutOfHoursNotice, EndEvent_OutOfHoursNotified, UserTask_RecordAcceptance"
    })
    void standsBesideTheStraightWayUntilItIsSettled(Matter.Kind kind, String step, String end, String straight) {
        String reference = cases.lodged(outage);
        int number = As.broker(
                () -> matters.raise(reference, kind, cases.justNow(), null, DeclarationFixtures.words(kind.raise())));
        awaitSteps(reference, step, straight);

        As.broker(() -> matters.settle(reference, number, cases.justNow(), DeclarationFixtures.words(kind.settle())));

        awaitPassed(reference, end);
        awaitStep(reference, straight);
    }

    @Test
    void asksAManagerToTellCustomsWhenThereIsNoExaminer() {
        String reference = cases.submitted(outage);
        int number = As.broker(() -> matters.raise(
                reference,
                Matter.Kind.NO_EXAMINER,
                cases.justNow(),
                null,
                DeclarationFixtures.words(Matter.Kind.NO_EXAMINER.raise())));
        awaitSteps(reference, "UserTask_FindExaminer", "UserTask_Examine");

        As.manager(() -> matters.settle(
                reference, number, cases.justNow(), DeclarationFixtures.words(Matter.Kind.NO_EXAMINER.settle())));

        awaitPassed(reference, "EndEvent_ExaminerFound");
        awaitStep(reference, "UserTask_Examine");
    }

    private void awaitSteps(String reference, String... steps) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(As.manager(() -> workflows.tokens(reference)))
                        .extracting(Workflows.Token::step)
                        .containsExactlyInAnyOrder(steps));
    }

    private void awaitStep(String reference, String step) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(As.manager(() -> workflows.tokens(reference)))
                        .extracting(Workflows.Token::step)
                        .containsExactly(step));
    }

    private void awaitPassed(String reference, String end) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(As.manager(() -> workflows.passed(reference)))
                        .contains(end));
    }
}
