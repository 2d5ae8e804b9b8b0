package io.tsunagi.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.declaration.DeclarationCases.Outage;
import io.tsunagi.declaration.domain.LastConfirmed;
import io.tsunagi.declaration.domain.MeterPaper;
import io.tsunagi.declaration.domain.route.Authority;
import io.tsunagi.declaration.domain.route.RouteAction;
import io.tsunagi.filing.domain.EditFiling;
import io.tsunagi.filing.domain.ExamineFiling;
import io.tsunagi.filing.domain.FilingContent;
import io.tsunagi.filing.domain.HandInFiling;
import io.tsunagi.filing.domain.PrintFiling;
import io.tsunagi.filing.domain.ReadFilings;
import io.tsunagi.filing.domain.RouteFiling;
import io.tsunagi.filing.domain.RouteFiling.Asked;
import io.tsunagi.obligation.ObligationKind;
import io.tsunagi.obligation.domain.Obligation;
import io.tsunagi.obligation.domain.ReadLedger;
import io.tsunagi.paper.Disposition;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.RowScope;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What filing a form sets going: its rule card, what is owed afterwards, its number and its place in the yearly share of paper. */
@TsunagiTest
class FilingDutiesModuleTests {

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
    RouteFiling routing;

    @Autowired
    PaperRegister papers;

    @Autowired
    ReadLedger ledger;

    @Autowired
    MeterPaper meter;

    Outage outage;

    @BeforeEach
    void inAnOutage() {
        outage = cases.outage();
    }

    static java.util.stream.Stream<String> filedForms() {
        return FilingModuleTests.filedForms();
    }

    @ParameterizedTest
    @CsvSource({
        "jp/C-5010, jp.export.not-sent",
        "jp/C-4000, jp.bonded-transport.not-sent",
        "jp/C-2032, jp.advance-report.failure",
        "jp/relief-declaration, jp.import.not-sent.customs",
        "eu/TAD-BCP, eu-transit.not-sent.customs",
        "no/TAD-BCP, eu-transit.not-sent.customs",
        "gb/contingency-sheet, uk.import.customs",
        "us/AESDOWN, us.export.aes",
        "us/downtime-letter, us.import.cbp",
        "ca/lead-sheet, ca.release.customs",
        "au/contingency-sheet, au.contingency",
        "any/declaration, any.unknown"
    })
    void standsUnderTheRuleOfItsProcedureAndAuthority(String form, String reason) {
        ReadFilings.View view = filings.view(filings.begun(outage.disruption(), form, ""));

        assertThat(view.route()).isNotNull();
        assertThat(view.route().rule().reason()).isEqualTo(reason);
        assertThat(view.route().rule().edition()).matches("\\d{4}-\\d{2}-\\d{2}");
    }

    @ParameterizedTest
    @MethodSource("filedForms")
    void printsAsManyCopiesAsItsRuleNamesAndSaysSoWhereTheFormHasAnotherNumber(String form) {
        ReadFilings.View view = filings.view(filings.begun(outage.disruption(), form, ""));

        // The rule speaks about C-5020, which has three; the two of the simple form are unverified, so the page shows
        // both.
        assertThat(view.otherCopies()).isEqualTo(form.equals("jp/relief-declaration") ? Integer.valueOf(3) : null);
    }

    @Test
    void formWithoutATableHasNoRuleAndAsksNobody() {
        String reference = filings.begun(outage.disruption(), "jp/C-8000", "");

        assertThat(filings.view(reference).route()).isNull();
        assertThat(refusals(() -> As.broker(() -> routing.ask(reference, new Asked("EXPORT", "NOT_SENT", false)))))
                .containsExactly(Refusal.of("filing.refused.no-rule"));
    }

    @Test
    void draftAsksAgainForControlledGoodsAndThenTheCardStays() {
        String reference = filings.begun(outage.disruption(), "jp/C-5010", "");
        As.broker(() -> {
            routing.ask(reference, new Asked("EXPORT", "SENT_NO_ACK", true));
            routing.ask(reference, new Asked("EXPORT", "SENT_NO_ACK", true));
        });

        ReadFilings.View view = filings.view(reference);
        assertThat(view.route().rule().action()).isEqualTo(RouteAction.HOLD);
        assertThat(view.history())
                .filteredOn(entry -> entry.change().action().equals("filing.rule-asked"))
                .hasSize(1);
        assertThat(refusals(() -> As.broker(() -> routing.ask(reference, new Asked("IMPORT", "NOT_SENT", false)))))
                .containsExactly(Refusal.at("procedure", "filing.refused.procedure"));
        assertThat(refusals(() -> As.broker(() -> routing.ask(reference, new Asked("EXPORT", "LOST", false)))))
                .containsExactly(Refusal.at("lastConfirmed", "route.refused.state"));
        String printed = filings.printed(outage.disruption(), "jp/C-5010");
        assertThat(refusals(() -> As.broker(() -> routing.ask(printed, new Asked("EXPORT", "NOT_SENT", true)))))
                .containsExactly(Refusal.of("filing.refused.rule-fixed"));
    }

    @Test
    void reliefDeclarationForACaseStandsWhereItsElectronicTwinStood() {
        String declaration = cases.drafted(outage, LastConfirmed.ACK_NO_RELEASE);

        ReadFilings.View view = filings.view(filings.begun(outage.disruption(), "jp/relief-declaration", declaration));

        assertThat(view.route().rule().reason()).isEqualTo("jp.import.ack-no-release");
    }

    @Test
    void nothingIsHandedInOnPaperBeforeTheAuthorityAllowedItWhereTheRuleSaysAsk() {
        String reference = filings.printed(outage.disruption(), "any/declaration");

        assertThat(refusals(() -> As.broker(() -> handing.lodge(reference, filings.justNow(), "counter", "見本 花子", ""))))
                .containsExactly(Refusal.at("permission", "filing.refused.required"));
        As.broker(() -> handing.lodge(reference, filings.justNow(), "counter", "見本 花子", "duty officer by phone"));

        assertThat(filings.view(reference).facts().get(0).details())
                .containsEntry("permission", "duty officer by phone");
    }

    @Test
    void contingencySheetOwesBackEntryWithin24HoursOfTheSystemBeingUpAndRekeyedPapersMeetIt() {
        String reference = filings.lodged(outage.disruption(), "au/contingency-sheet");
        As.broker(() -> handing.lodge(reference, filings.justNow(), "counter", "見本 花子", ""));

        Obligation owed = one(reference, ObligationKind.BACK_ENTRY);
        assertThat(owed.promise().term()).isEqualTo(Duration.ofHours(24));
        assertThat(owed.waitsForSystem()).isTrue();
        assertThat(owed.promise().partnerId()).isNull();
        assertThat(owed.promise().basis()).startsWith("au.contingency: ");
        As.broker(() -> handing.answer(reference, FilingState.GRANTED, filings.justNow(), "", "mail"));
        assertThat(one(reference, ObligationKind.BACK_ENTRY).isOpen()).isTrue();

        dispose(reference, Disposition.RE_KEYED);

        assertThat(one(reference, ObligationKind.BACK_ENTRY).state()).isEqualTo("MET");
    }

    @Test
    void exportOwesTheRegistrationWhichPapersClosedOnPaperDoNotMeet() {
        String closed = filings.granted(outage.disruption(), "jp/C-5010");
        String registered = filings.granted(outage.disruption(), "jp/C-5010");

        dispose(closed, Disposition.CLOSED_ON_PAPER);
        dispose(registered, Disposition.REGISTERED_AFTER);

        Obligation left = one(closed, ObligationKind.REGISTRATION_CHECK);
        assertThat(left.isOpen()).isTrue();
        assertThat(RowScope.asHouse(() -> ledger.history(left.reference())))
                .extracting(entry -> entry.change().action())
                .containsExactly("obligation.promised", "obligation.left-open");
        assertThat(one(registered, ObligationKind.REGISTRATION_CHECK).state()).isEqualTo("MET");
    }

    @Test
    void releaseBeforePermitOwesItsSettlementAndItsSecurityOnlyOnceGranted() {
        String reference = filings.lodged(outage.disruption(), "jp/BP-request");
        assertThat(owed(reference)).isEmpty();

        As.broker(() -> handing.answer(reference, FilingState.GRANTED, filings.justNow(), "BP-1", "stamp"));

        assertThat(owed(reference))
                .extracting(line -> line.promise().kind())
                .containsExactlyInAnyOrder(ObligationKind.BP_SETTLEMENT, ObligationKind.GUARANTEE);
    }

    @Test
    void reliefGoodsStayInTheirUseForTwoYearsOfTheCalendarFromTheGrantOfAnImportNotOfAnExport() {
        String imported = filings.granted(outage.disruption(), "jp/relief-declaration");
        String exported = exportOfRelief();

        Obligation undertaking = one(imported, ObligationKind.UNDERTAKING);
        assertThat(undertaking.dueAt())
                .isEqualTo(undertaking
                        .promise()
                        .start()
                        .occurredAt()
                        .atZone(ZoneId.of("Asia/Tokyo"))
                        .plusYears(2)
                        .toInstant());
        assertThat(owed(exported)).noneMatch(line -> line.promise().kind() == ObligationKind.UNDERTAKING);
    }

    @Test
    void transportOwesItsReturnedCopyOnceThoughRuleAndFormBothSaySo() {
        String reference = filings.granted(outage.disruption(), "jp/C-4000");

        assertThat(owed(reference))
                .singleElement()
                .satisfies(line -> assertThat(line.promise().kind()).isEqualTo(ObligationKind.RETURNED_COPY));
    }

    @Test
    void refusedAndWithdrawnFilingsOweNothingAnyMore() {
        String refused = filings.lodged(outage.disruption(), "ca/lead-sheet");
        String withdrawn = filings.lodged(outage.disruption(), "ca/lead-sheet");
        As.broker(() -> {
            handing.answer(refused, FilingState.REFUSED, filings.justNow(), "", "told at the counter");
            handing.withdraw(withdrawn, "not shipped");
        });

        assertThat(one(refused, ObligationKind.BACK_ENTRY).state()).isEqualTo("CALLED_OFF");
        assertThat(one(withdrawn, ObligationKind.BACK_ENTRY).state()).isEqualTo("CALLED_OFF");
    }

    @Test
    void transitDrawsItsNumberAtPrintingKeepsItThroughACorrectionAndUsesItByHandingIn() {
        String reference = filings.printed(outage.disruption(), "eu/TAD-BCP");
        As.broker(() -> printing.print(reference));
        assertThat(numbers(reference))
                .singleElement()
                .asString()
                .startsWith("SE000000-")
                .endsWith(" OPEN");
        String number = numbers(reference).get(0).replace(" OPEN", "");

        As.broker(() -> printing.correct(reference, "wrong seal"));
        As.broker(() -> editing.submit(reference));
        As.examiner(() -> examining.pass(reference));
        As.broker(() -> printing.print(reference));
        assertThat(numbers(reference)).containsExactly(number + " OPEN");

        As.broker(() -> handing.lodge(reference, filings.justNow(), "Malmö", "driver", ""));
        assertThat(numbers(reference)).containsExactly(number + " USED");
        String called = filings.printed(outage.disruption(), "no/TAD-BCP");
        As.broker(() -> handing.withdraw(called, "system is up again"));
        assertThat(numbers(called)).singleElement().asString().endsWith(" VOID");
    }

    @Test
    void transitWithoutAPoolOfItsOfficeIsNotPrintedAndOneWithoutACodeIsNotSubmitted() {
        filings.transitPools();
        String reference = filings.begun(outage.disruption(), "eu/TAD-BCP", "");
        write(reference, "FR009999 Paris");
        As.broker(() -> editing.submit(reference));
        As.examiner(() -> examining.pass(reference));

        assertThat(refusals(() -> As.broker(() -> printing.print(reference))))
                .containsExactly(Refusal.of("filing.refused.no-pool.TRANSIT_ON_PAPER", "FR009999"));
        assertThat(filings.view(reference).papers()).isEmpty();
        assertThat(numbers(reference)).isEmpty();
        String without = filings.begun(outage.disruption(), "eu/TAD-BCP", "");
        write(without, "Malmö");
        assertThat(refusals(() -> As.broker(() -> editing.submit(without))))
                .containsExactly(Refusal.at("officeOfDeparture", "filing.refused.office-code", "Malmö"));
    }

    @Test
    void yearlyShareCountsTransitWithEuTransitAndExportWithJapanButNoNotice() {
        long transit = share(Authority.EU_TRANSIT);
        long japan = share(Authority.JAPAN);

        filings.lodged(outage.disruption(), "eu/TAD-BCP");
        filings.lodged(outage.disruption(), "no/TAD-BCP");
        filings.printed(outage.disruption(), "eu/TAD-BCP");
        assertThat(share(Authority.EU_TRANSIT)).isEqualTo(transit + 2);

        filings.lodged(outage.disruption(), "jp/C-5010");
        filings.lodged(outage.disruption(), "jp/C-8000");
        filings.lodged(outage.disruption(), "jp/C-2032");
        assertThat(share(Authority.JAPAN)).isEqualTo(japan + 1);
    }

    @Test
    void examinerTakesTheExaminationBackBeforePrintingToHaveItExaminedOrChanged() {
        String reference = filings.passed(outage.disruption(), "jp/C-5010");
        assertThat(refusals(() -> As.examiner(() -> examining.takeBack(reference, FilingState.SUBMITTED, ""))))
                .containsExactly(Refusal.at("reason", "filing.refused.required"));
        assertThat(refusals(() -> As.broker(() -> examining.takeBack(reference, FilingState.DRAFT, "x"))))
                .containsExactly(Refusal.of("filing.refused.examiner.EXAMINER"));

        As.examiner(() -> {
            examining.takeBack(reference, FilingState.SUBMITTED, "invoice is of another shipment");
            examining.takeBack(reference, FilingState.SUBMITTED, "invoice is of another shipment");
        });
        ReadFilings.View back = filings.view(reference);
        assertThat(back.filing().state()).isEqualTo(FilingState.SUBMITTED);
        assertThat(back.filing().examiner()).isNull();
        assertThat(back.history())
                .filteredOn(entry -> entry.change().action().equals("filing.taken-back"))
                .hasSize(1);

        As.examiner(() -> examining.pass(reference));
        As.examiner(() -> examining.takeBack(reference, FilingState.DRAFT, "quantity"));
        assertThat(filings.view(reference).filing().state()).isEqualTo(FilingState.DRAFT);
        String printed = filings.printed(outage.disruption(), "jp/C-5010");
        assertThat(refusals(() -> As.examiner(() -> examining.takeBack(printed, FilingState.DRAFT, "late"))))
                .containsExactly(Refusal.of("filing.refused.not-passed"));
    }

    private String exportOfRelief() {
        String reference = filings.begun(outage.disruption(), "jp/relief-declaration", "");
        As.broker(() -> {
            routing.ask(reference, new Asked("EXPORT", "NOT_SENT", false));
            editing.save(reference, filings.sample("jp/relief-declaration"), null, null);
            editing.submit(reference);
        });
        As.examiner(() -> examining.pass(reference));
        As.broker(() -> {
            printing.print(reference);
            handing.lodge(reference, filings.justNow(), "counter", "見本 花子", "");
            handing.answer(reference, FilingState.GRANTED, filings.justNow(), "", "stamp");
        });
        return reference;
    }

    private void write(String reference, String officeOfDeparture) {
        FilingContent sample = filings.sample("eu/TAD-BCP");
        Map<String, String> boxes = new HashMap<>(sample.boxes());
        boxes.put("officeOfDeparture", officeOfDeparture);
        As.broker(() -> editing.save(reference, new FilingContent(boxes, sample.lines()), null, null));
    }

    private void dispose(String reference, Disposition disposition) {
        As.broker(() -> papers.of(reference).forEach(paper -> papers.dispose(paper.reference(), disposition, "")));
    }

    private long share(Authority authority) {
        return RowScope.asHouse(() -> meter.ofThisYear(authority)).paper();
    }

    private List<String> numbers(String reference) {
        return filings.view(reference).numbers().stream()
                .map(number -> number.number() + " " + number.state())
                .toList();
    }

    private List<Obligation> owed(String reference) {
        return RowScope.asHouse(() -> ledger.of(reference));
    }

    private Obligation one(String reference, ObligationKind kind) {
        return owed(reference).stream()
                .filter(line -> line.promise().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static List<Refusal> refusals(Runnable work) {
        return catchThrowableOfType(Refused.class, work::run).refusals();
    }
}
