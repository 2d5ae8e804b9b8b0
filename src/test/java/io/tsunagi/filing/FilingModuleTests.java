package io.tsunagi.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.declaration.DeclarationCases.Outage;
import io.tsunagi.declaration.domain.LastConfirmed;
import io.tsunagi.disruption.ClosingObstacle;
import io.tsunagi.filing.domain.EditFiling;
import io.tsunagi.filing.domain.ExamineFiling;
import io.tsunagi.filing.domain.Filing;
import io.tsunagi.filing.domain.FilingContent;
import io.tsunagi.filing.domain.HandInFiling;
import io.tsunagi.filing.domain.PrintFiling;
import io.tsunagi.filing.domain.ReadFilings;
import io.tsunagi.identity.Role;
import io.tsunagi.paper.Disposition;
import io.tsunagi.paper.PaperRegister.Paper;
import io.tsunagi.paper.domain.Samples;
import io.tsunagi.paper.domain.form.FormDefinition;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.RowScope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules of filings, on every form that may be filed. */
@TsunagiTest
class FilingModuleTests {

    @Autowired
    FilingFixtures filings;

    @Autowired
    DeclarationCases cases;

    @Autowired
    EditFiling editing;

    @Autowired
    ExamineFiling examining;

    @Autowired
    PrintFiling printing;

    @Autowired
    HandInFiling handing;

    @Autowired
    List<ClosingObstacle> obstacles;

    @Autowired
    JdbcClient jdbc;

    Outage outage;

    @BeforeEach
    void inAnOutage() {
        outage = cases.outage();
    }

    static Stream<String> filedForms() {
        return Samples.forms().stream()
                .filter(FormDefinition::isFiled)
                .map(FormDefinition::key)
                .distinct();
    }

    @Test
    void everyPackIsForFilingsButThePapersOfTheHouseAndTheImportDeclaration() {
        assertThat(filedForms())
                .hasSizeGreaterThanOrEqualTo(17)
                .doesNotContain("jp/C-5020", "tsunagi/pick-sheet", "tsunagi/dispatch-note", "tsunagi/closing-report");
    }

    @ParameterizedTest
    @MethodSource("filedForms")
    void sampleOfEveryFiledPackIsPassedAndPrintedInItsCopies(String form) {
        String reference = filings.printed(outage.disruption(), form);

        ReadFilings.View view = filings.view(reference);
        assertThat(view.filing().state()).isEqualTo(FilingState.PRINTED);
        assertThat(view.filing().contentHash()).hasSize(64);
        assertThat(view.papers())
                .hasSameSizeAs(Samples.form(form).copies())
                .allMatch(paper -> paper.disposition() == null
                        && paper.caseReference().equals(reference)
                        && outage.disruption().equals(paper.disruption()));
    }

    @ParameterizedTest
    @MethodSource("filedForms")
    void boxesOfCustomsAreNeverOfferedAndNeverSaved(String form) {
        String reference = filings.begun(outage.disruption(), form, "");
        Set<String> offered = new TreeSet<>();
        filings.view(reference).form().fields().forEach(field -> offered.add(field.name()));

        Set<String> customs = Samples.form(form).customsNames();
        assertThat(offered).isNotEmpty().noneMatch(customs::contains);
        for (String box : customs) {
            FilingContent filled = new FilingContent(Map.of(box, "stamp"), List.of());
            assertThat(refusals(() -> As.broker(() -> editing.save(reference, filled, null, null))))
                    .containsExactly(Refusal.at(box, "filing.refused.no-field", box));
        }
    }

    @Test
    void draftIsKeptWrongAndSubmittedOnlyWhenEveryFieldIsRight() {
        String reference = filings.begun(outage.disruption(), "jp/C-8000", "");
        Map<String, String> boxes = new HashMap<>(filings.sample("jp/C-8000").boxes());
        boxes.remove("applicant");
        boxes.put("declarationDate", "tomorrow");
        boxes.put("timeFrom", "25:00");
        boxes.put("reason", "障".repeat(2000));
        boxes.put("remark", "\uE000");
        boxes.put("kind", "夜間");
        FilingContent wrong = new FilingContent(boxes, List.of());

        As.broker(() -> editing.save(reference, wrong, null, null));

        assertThat(filings.view(reference).filing().content()).isEqualTo(wrong);
        List<Refusal> refused = refusals(() -> As.broker(() -> editing.submit(reference)));
        assertThat(refused)
                .extracting(refusal -> refusal.field() + " " + refusal.message())
                .contains(
                        "applicant filing.refused.required",
                        "declarationDate codes.day-or-era",
                        "timeFrom codes.time-of-day",
                        "reason paper.value.too-long-by",
                        "remark paper.value.no-glyph",
                        "kind paper.value.no-choice",
                        "lines filing.refused.no-line");
        Refusal tooLong = refused.stream()
                .filter(refusal -> refusal.field().equals("reason"))
                .findFirst()
                .orElseThrow();
        assertThat((int) tooLong.arguments().get(0)).isBetween(100, 1999);
        assertThat(tooLong.arguments().get(1)).isEqualTo(2000);
        assertThat(filings.view(reference).filing().state()).isEqualTo(FilingState.DRAFT);
    }

    @Test
    void caseFillsItsBoxesAsTheFormSays() {
        String declaration = cases.drafted(outage, LastConfirmed.NOT_SENT);

        Filing transport = filings.view(filings.begun(outage.disruption(), "jp/C-4000", declaration))
                .filing();
        Filing notice = filings.view(filings.begun(outage.disruption(), "jp/C-8000", declaration))
                .filing();

        assertThat(transport.begun().caseReference()).isEqualTo(declaration);
        assertThat(transport.begun().partnerId()).isEqualTo(outage.partner());
        assertThat(transport.content().typed("transportDocument")).startsWith("QQQB");
        assertThat(transport.content().typed("applicant")).contains("\n");
        assertThat(transport.content().lines()).hasSize(1);
        assertThat(transport.content().lines().get(0))
                .containsKeys("description", "quantity")
                .doesNotContainKey("value");
        assertThat(notice.content().typed("kind")).isEqualTo("輸入");
        assertThat(notice.content().lines().get(0)).containsEntry("number", declaration);
        assertThat(notice.content().boxes()).doesNotContainKey("reason");
    }

    @Test
    void filingWithoutACaseKnowsItsOutage() {
        Filing transit = filings.view(filings.begun(outage.disruption(), "eu/TAD-BCP", ""))
                .filing();

        assertThat(transit.content().typed("incident"))
                .startsWith(outage.disruption() + " ")
                .contains("JST");
        assertThat(transit.content().boxes()).hasSize(1);
    }

    @Test
    void samePersonBeginningTheSameTwiceGetsTheUntouchedDraft() {
        String first = filings.begun(outage.disruption(), "any/declaration", "");

        assertThat(filings.begun(outage.disruption(), "any/declaration", "")).isEqualTo(first);
        As.broker(() -> editing.save(first, filings.sample("any/declaration"), null, null));
        assertThat(filings.begun(outage.disruption(), "any/declaration", "")).isNotEqualTo(first);
    }

    @Test
    void drafterMayNotPassAndTheDatabaseRefusesItToo() {
        String reference = filings.submitted(outage.disruption(), "jp/C-5010");

        assertThat(refusals(() -> As.somebody(
                        "test-broker", Set.of(Role.BROKER, Role.EXAMINER), () -> examining.pass(reference))))
                .containsExactly(Refusal.of("filing.refused.four-eyes"));
        assertThat(refusals(() -> As.manager(() -> examining.pass(reference))))
                .containsExactly(Refusal.of("filing.refused.examiner.EXAMINER"));
        assertThatThrownBy(() ->
                        RowScope.asHouse(() -> jdbc.sql("""
                                update filing.filings set state = 'PASSED', examined_by = 'test-broker' where reference = ?
                                """).param(reference).update()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("filings_four_eyes_ck");
    }

    @Test
    void secondPrintMakesNoPaperAndTheDatabaseKeepsTheContent() {
        String reference = filings.printed(outage.disruption(), "us/downtime-letter");
        List<Paper> papers = filings.view(reference).papers();

        As.broker(() -> printing.print(reference));

        assertThat(filings.view(reference).papers()).isEqualTo(papers).hasSize(3);
        assertThat(refusals(() -> As.broker(() -> editing.save(reference, FilingContent.EMPTY, null, null))))
                .containsExactly(Refusal.of("filing.refused.locked"));
        assertThatThrownBy(() -> RowScope.asHouse(
                        () -> jdbc.sql("update filing.filings set content = '{}'::jsonb where reference = ?")
                                .param(reference)
                                .update()))
                .hasMessageContaining("locked by printing");
    }

    @Test
    void correctionVoidsThePapersAndMakesASecondEditionThatIsExaminedAnew() {
        String reference = filings.printed(outage.disruption(), "jp/C-3000");

        As.broker(() -> {
            printing.correct(reference, "期間の誤り");
            printing.correct(reference, "期間の誤り");
        });

        ReadFilings.View corrected = filings.view(reference);
        assertThat(corrected.filing().edition()).isEqualTo(2);
        assertThat(corrected.filing().state()).isEqualTo(FilingState.DRAFT);
        assertThat(corrected.filing().examiner()).isNull();
        assertThat(corrected.papers()).isNotEmpty().allMatch(paper -> paper.disposition() == Disposition.VOID);
        As.broker(() -> editing.submit(reference));
        As.examiner(() -> examining.pass(reference));
        As.broker(() -> printing.print(reference));
        assertThat(filings.view(reference).openPapers())
                .isEqualTo(Samples.form("jp/C-3000").copies().size());
    }

    @Test
    void examinersNameStandsInItsBoxOnlyOncePassed() {
        String reference = filings.submitted(outage.disruption(), "jp/C-5010");

        assertThat(refusals(() -> As.broker(() -> editing.save(
                        filings.begun(outage.disruption(), "jp/C-4000", ""),
                        new FilingContent(Map.of("customsSpecialist", "somebody"), List.of()),
                        null,
                        null))))
                .extracting(Refusal::message)
                .containsExactly("filing.refused.no-field");
        As.examiner(() -> {
            examining.pass(reference);
            examining.pass(reference);
        });
        assertThat(filings.view(reference).filing().examiner()).isEqualTo("test-examiner");
    }

    @Test
    void noticeThatNobodyCanExamineIsPassedByAManagerAndByNoExaminer() {
        String reference = filings.submitted(outage.disruption(), "jp/no-examiner-notice");

        assertThat(refusals(() -> As.examiner(() -> examining.pass(reference))))
                .containsExactly(Refusal.of("filing.refused.examiner.MANAGER"));
        As.manager(() -> examining.pass(reference));

        assertThat(filings.view(reference).filing().state()).isEqualTo(FilingState.PASSED);
    }

    @Test
    void openFilingHindersClosingUntilItIsAnswered() {
        String reference = filings.printed(outage.disruption(), "eu/TAD-BCP");
        assertThat(hindering()).isEqualTo(1);

        As.broker(() -> {
            handing.lodge(reference, filings.justNow(), "Malmö", "見本 花子", "");
            handing.lodge(reference, filings.justNow(), "Malmö", "見本 花子", "");
            handing.answer(reference, FilingState.GRANTED, filings.justNow(), "T-1", "stamped copy 1");
            handing.answer(reference, FilingState.GRANTED, filings.justNow(), "T-1", "stamped copy 1");
        });

        assertThat(hindering()).isZero();
        assertThat(filings.view(reference).facts())
                .extracting(fact -> fact.kind().name())
                .containsExactly("LODGED", "GRANTED");
        assertThat(filings.view(reference).openPapers()).isEqualTo(3);
        assertThat(refusals(() -> As.broker(() -> handing.withdraw(reference, "late"))))
                .containsExactly(Refusal.of("filing.refused.state.GRANTED"));
    }

    @Test
    void refusedAndWithdrawnFilingsVoidTheirPapersAndNotNeededOnesDoNot() {
        String refused = filings.printed(outage.disruption(), "ca/lead-sheet");
        String withdrawn = filings.printed(outage.disruption(), "ca/lead-sheet");
        String notNeeded = filings.printed(outage.disruption(), "ca/lead-sheet");
        As.broker(() -> {
            handing.lodge(refused, filings.justNow(), "Halifax", "driver", "");
            handing.answer(refused, FilingState.REFUSED, filings.justNow(), "", "told at the counter");
            handing.withdraw(withdrawn, "not shipped");
            handing.withdraw(withdrawn, "not shipped");
            handing.lodge(notNeeded, filings.justNow(), "Halifax", "driver", "");
            handing.answer(notNeeded, FilingState.NOT_NEEDED, filings.justNow(), "", "mail of CBSA");
        });

        assertThat(filings.view(refused).openPapers()).isZero();
        assertThat(filings.view(withdrawn).openPapers()).isZero();
        assertThat(filings.view(notNeeded).openPapers()).isEqualTo(2);
    }

    @Test
    void carrierOfAnotherPartnerSeesNoFilingOfTheCase() {
        String declaration = cases.drafted(outage, LastConfirmed.NOT_SENT);
        String reference = filings.begun(outage.disruption(), "jp/C-4000", declaration);

        assertThat(seen(outage.partner(), reference)).isEqualTo(1);
        assertThat(seen(cases.outage().partner(), reference)).isZero();
    }

    private long seen(UUID partner, String reference) {
        return RowScope.asPartner(
                partner,
                () -> jdbc.sql("select count(*) from filing.filings where reference = ?")
                        .param(reference)
                        .query(Long.class)
                        .single());
    }

    private long hindering() {
        ClosingObstacle mine = obstacles.stream()
                .filter(obstacle -> obstacle.message().equals("obstacle.filings"))
                .findFirst()
                .orElseThrow();
        return As.manager(() -> mine.open(outage.disruption()));
    }

    private static List<Refusal> refusals(Runnable work) {
        return catchThrowableOfType(Refused.class, work::run).refusals();
    }
}
