package io.tsunagi.filing.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.declaration.DeclarationCases.Outage;
import io.tsunagi.filing.FilingFixtures;
import io.tsunagi.filing.FilingState;
import io.tsunagi.filing.domain.EditFiling;
import io.tsunagi.filing.domain.ExamineFiling;
import io.tsunagi.filing.domain.HandInFiling;
import io.tsunagi.filing.domain.PrintFiling;
import io.tsunagi.workflow.WorkItems;
import io.tsunagi.workflow.WorkItems.WorkItem;
import io.tsunagi.workflow.Workflows;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One test per end and per boundary of {@code FilingProcess}; the rows lead and the engine follows. */
@TsunagiTest
class FilingProcessTests {

    @Autowired
    FilingFixtures filings;

    @Autowired
    DeclarationCases cases;

    @Autowired
    Workflows workflows;

    @Autowired
    WorkItems items;

    @Autowired
    EditFiling editing;

    @Autowired
    ExamineFiling examining;

    @Autowired
    PrintFiling printing;

    @Autowired
    HandInFiling handing;

    Outage outage;

    @BeforeEach
    void inAnOutage() {
        outage = cases.outage();
    }

    @ParameterizedTest
    @CsvSource({
        "GRANTED, EndEvent_FilingGranted",
        "REFUSED, EndEvent_FilingRefused",
        "NOT_NEEDED, EndEvent_FilingNotNeeded"
    })
    void endsAsTheAuthorityAnswers(FilingState answer, String end) {
        String reference = filings.printed(outage.disruption(), "ca/lead-sheet");
        awaitStep(reference, "UserTask_LodgeFiling");
        As.broker(() -> {
            handing.lodge(reference, filings.justNow(), "Halifax", "driver", "");
            handing.answer(reference, answer, filings.justNow(), "", "stamp");
        });

        awaitPassed(reference, end);
        assertThat(As.manager(() -> workflows.tokens(reference))).isEmpty();
    }

    @Test
    void examinersDeskShowsASubmittedFilingWithItsDeadlineAndItsPage() {
        String reference = filings.begun(outage.disruption(), "ca/lead-sheet", "");
        Instant due = Instant.parse("2026-12-01T03:00:00Z").truncatedTo(ChronoUnit.SECONDS);
        As.broker(() -> {
            editing.save(reference, filings.sample("ca/lead-sheet"), due, null);
            editing.submit(reference);
        });

        awaitStep(reference, "UserTask_ExamineFiling");
        WorkItem item = As.examiner(() -> items.of(reference)).get(0);
        assertThat(item.lane()).isEqualTo("examiner");
        assertThat(item.due()).isEqualTo(due);
        assertThat(item.page()).isEqualTo("/filings/" + reference + "#next");
    }

    @Test
    void noticeThatNobodyCanExamineGoesToTheManagersDeskAndBackWhenItIsWrong() {
        String reference = filings.submitted(outage.disruption(), "jp/no-examiner-notice");
        awaitStep(reference, "UserTask_ExamineFilingAsManager");

        As.manager(() -> examining.giveBack(reference, "reason", "いつから"));

        awaitStep(reference, "UserTask_DraftFiling");
        As.broker(() -> editing.submit(reference));
        As.manager(() -> examining.pass(reference));
        awaitStep(reference, "UserTask_PrintFiling");
    }

    @Test
    void correctionAfterPrintingLeadsBackToTheDraft() {
        String reference = filings.printed(outage.disruption(), "ca/lead-sheet");
        awaitStep(reference, "UserTask_LodgeFiling");

        As.broker(() -> printing.correct(reference, "wrong port"));

        awaitStep(reference, "UserTask_DraftFiling");
    }

    @Test
    void examinationTakenBackLeadsToTheExaminerAgainOrToTheDraft() {
        String reference = filings.passed(outage.disruption(), "ca/lead-sheet");
        awaitStep(reference, "UserTask_PrintFiling");

        As.examiner(() -> examining.takeBack(reference, FilingState.SUBMITTED, "look again"));

        awaitStep(reference, "UserTask_ExamineFiling");
        As.examiner(() -> examining.pass(reference));
        As.examiner(() -> examining.takeBack(reference, FilingState.DRAFT, "wrong port"));
        awaitStep(reference, "UserTask_DraftFiling");
    }

    @Test
    void withdrawalEndsItWhereverItStands() {
        String draft = filings.begun(outage.disruption(), "ca/lead-sheet", "");
        String printed = filings.printed(outage.disruption(), "ca/lead-sheet");
        As.broker(() -> {
            handing.withdraw(draft, "not shipped");
            handing.withdraw(printed, "not shipped");
        });

        awaitPassed(draft, "EndEvent_FilingWithdrawn");
        awaitPassed(printed, "EndEvent_FilingWithdrawn");
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
