package io.tsunagi.declaration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.declaration.DeclarationCases.Outage;
import io.tsunagi.declaration.DeclarationFixtures;
import io.tsunagi.pool.NumberPools.Drawn;
import io.tsunagi.pool.NumberPools.State;
import io.tsunagi.pool.Purpose;
import io.tsunagi.pool.domain.EndNumber;
import io.tsunagi.pool.domain.SetUpPool;
import io.tsunagi.shared.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A declaration draws its number when it is printed, uses it when it is lodged, and voids it when it is withdrawn before. */
@TsunagiTest
class CaseNumberModuleTests {

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    DeclarationCases cases;

    @Autowired
    SetUpPool settingUp;

    @Autowired
    EndNumber ending;

    @Autowired
    EditDraft editing;

    @Autowired
    ExamineDeclaration examining;

    @Autowired
    PrintDeclaration printing;

    @Autowired
    LodgeDeclaration lodging;

    @Autowired
    WithdrawDeclaration withdrawing;

    @Autowired
    CorrectDeclaration correcting;

    @Autowired
    DrawNumber drawing;

    @Autowired
    Reading reading;

    @Test
    void drawsOnPrintingKeepsItThroughACorrectionAndUsesItOnLodging() {
        String office = office();
        pool(office, "1", "9");
        String reference = passed(office);
        As.broker(() -> printing.print(reference));
        assertThat(numbers(reference)).containsExactly(office + "-1 OPEN");

        As.broker(() -> correcting.correct(reference, "wrong weight"));
        As.broker(() -> editing.submit(reference));
        As.examiner(() -> examining.pass(reference));
        As.broker(() -> printing.print(reference));
        assertThat(numbers(reference)).containsExactly(office + "-1 OPEN");

        As.broker(() -> lodging.lodge(reference, cases.justNow(), office + "-00", "見本 花子"));
        assertThat(numbers(reference)).containsExactly(office + "-1 USED");
    }

    @Test
    void withdrawingBeforeLodgingVoidsIt() {
        String office = office();
        pool(office, "1", "9");
        String reference = printed(office);

        As.broker(() -> withdrawing.withdraw(reference, "system is up again", ""));

        assertThat(numbers(reference)).containsExactly(office + "-1 VOID");
    }

    @Test
    void anExhaustedPoolRefusesPrintingAndNothingIsPrinted() {
        String office = office();
        String pool = pool(office, "1", "1");
        printed(office);
        String second = passed(office);

        assertThatThrownBy(() -> As.broker(() -> printing.print(second)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusals().get(0).message()).isEqualTo("pool.refused.exhausted"));
        assertThat(As.broker(() -> reading.view(second)).papers()).isEmpty();

        As.manager(() -> settingUp.close(pool, "the office stopped its series"));
        As.broker(() -> printing.print(second));
        assertThat(numbers(second)).isEmpty();
    }

    @Test
    void aPrintedCaseWhoseNumberWasVoidedDrawsTheNextOneOnlyWhenAsked() {
        String office = office();
        String pool = pool(office, "1", "9");
        String reference = printed(office);
        As.broker(() -> ending.end(pool, "1", State.VOID, "stamp on the wrong sheet"));
        assertThat(As.broker(() -> reading.view(reference)).lacksNumber()).isTrue();

        As.broker(() -> drawing.draw(reference));
        As.broker(() -> drawing.draw(reference));

        assertThat(numbers(reference)).containsExactly(office + "-1 VOID", office + "-2 OPEN");
        assertThat(As.broker(() -> reading.view(reference)).lacksNumber()).isFalse();
    }

    private List<String> numbers(String reference) {
        List<Drawn> numbers = As.broker(() -> reading.view(reference)).numbers();
        return numbers.stream()
                .map(number -> number.number() + " " + number.state())
                .toList();
    }

    private String printed(String office) {
        String reference = passed(office);
        As.broker(() -> printing.print(reference));
        return reference;
    }

    private String passed(String office) {
        Outage outage = cases.outage();
        String reference = cases.taken(outage, LastConfirmed.NOT_SENT);
        int number = NEXT.incrementAndGet();
        Map<String, String> boxes =
                new HashMap<>(DeclarationFixtures.completeBoxes("NUMB%08d".formatted(number), "NUMB-INV-" + number));
        boxes.put("customsOffice", office);
        As.broker(() -> {
            editing.save(reference, new DraftContent(boxes, DeclarationFixtures.maskLine()), null);
            editing.submit(reference);
        });
        As.examiner(() -> examining.pass(reference));
        return reference;
    }

    private String pool(String office, String first, String last) {
        return As.manager(() -> settingUp.setUp(new SetUpPool.Command(
                Purpose.JAPAN_IMPORT, office, office + "-", first, last, "2025-01-01", "", "letter of the office")));
    }

    /** An office of the test's own, so that no other test's declaration draws from its pools. */
    private static String office() {
        return "9" + (char) ('A' + NEXT.incrementAndGet() % 26);
    }
}
