package io.tsunagi.shipment.domain.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.shipment.RankedRows;
import io.tsunagi.shipment.domain.CustomerType;
import io.tsunagi.shipment.domain.EditionInForce;
import io.tsunagi.shipment.domain.TriageOrders;
import io.tsunagi.workflow.DecisionTables;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TsunagiTest
class EditionModuleTests {

    private static final String ONE = "test-manager";
    private static final String TWO = "test-second-manager";

    @Autowired
    ProposeEdition propose;

    @Autowired
    PreviewEdition preview;

    @Autowired
    PriorityEditions editions;

    @Autowired
    EditionInForce inForce;

    @Autowired
    DecisionTables tables;

    @Autowired
    Rerank rerank;

    @Autowired
    RankedRows rows;

    @Autowired
    Clock clock;

    private String packed = "";

    @BeforeEach
    void thePackedText() {
        packed = tables.text(TriageOrders.DECISION, "1");
    }

    @AfterEach
    void backToThePackedRules() {
        UUID id = As.manager(() -> propose.propose(packed, "back to the packed rules", null, ONE));
        As.manager(() -> propose.confirm(id, "", TWO));
        As.manager(() -> rerank.work());
    }

    @Test
    void itSaysWhoWouldMoveBeforeAnythingIsSaved() {
        UUID partner = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            rows.add(partner, 3, clock.instant(), Duration.ofDays(1), CustomerType.CARE, "HYGIENE", "OUTBREAK", null);
        }
        String before = inForce.number();

        PreviewEdition.Preview seen = As.manager(() -> preview.preview(hygieneFirst()));

        assertThat(seen.moved()).isGreaterThanOrEqualTo(3);
        assertThat(seen.moves()).anyMatch(move -> move.from() == 3 && move.to() == 2 && move.number() >= 3);
        assertThat(seen.samples()).isNotEmpty();
        assertThat(inForce.number()).isEqualTo(before);
    }

    @Test
    void itDecidesOnceAnotherManagerConfirmedItAndNotBefore() {
        UUID partner = UUID.randomUUID();
        String shipment =
                rows.add(partner, 3, clock.instant(), Duration.ofDays(1), CustomerType.CARE, "HYGIENE", "NONE", null);
        UUID id = As.manager(() -> propose.propose(hygieneFirst(), "clean wards first", null, ONE));
        assertThat(As.manager(() -> propose.propose(hygieneFirst(), "clean wards first", null, ONE)))
                .isEqualTo(id);
        assertThat(refused(() -> propose.confirm(id, "", ONE))).contains("ranking.edition.own");
        As.manager(() -> rerank.work());
        assertThat(rows.find(shipment).triage().priority()).isEqualTo(3);

        As.manager(() -> propose.confirm(id, "", TWO));
        As.manager(() -> propose.confirm(id, "", TWO));
        As.manager(() -> rerank.work());

        Integer number = editions.find(id).orElseThrow().number();
        assertThat(inForce.number()).isEqualTo(String.valueOf(number));
        assertThat(rows.find(shipment).triage().priority()).isEqualTo(2);
        assertThat(rows.find(shipment).triage().edition()).isEqualTo(String.valueOf(number));
        assertThat(refused(() -> propose.refuse(id, "too late for that", TWO))).contains("ranking.edition.decided");
    }

    @Test
    void oneWithALaterHourWaitsForIt() {
        String before = inForce.number();
        UUID id = As.manager(() -> propose.propose(
                hygieneFirst(), "from tomorrow on", clock.instant().plus(Duration.ofDays(1)), ONE));

        As.manager(() -> propose.confirm(id, "", TWO));

        assertThat(inForce.number()).isEqualTo(before);
    }

    @Test
    void whatCouldClassNothingOrDoMoreThanCompareIsRefused() {
        assertThat(refused(() -> preview.check("no table"))).contains("ranking.edition.unreadable");
        assertThat(refused(() -> preview.check(packed.replace("\"INSULIN\"", "\"INSULLIN\""))))
                .contains("ranking.edition.word");
        assertThat(refused(() -> preview.check(packed.replace(
                        "<text>\"P2\"</text>", "<text>java.lang.Runtime.getRuntime().exec(\"id\")</text>"))))
                .contains("ranking.edition.unreadable");
        assertThat(refused(() -> preview.check(packed.replace(
                        "<inputEntry id=\"In_Insulin_Ground\">",
                        "<inputEntry id=\"In_Insulin_Ground\" expressionLanguage=\"javascript\">"))))
                .contains("ranking.edition.unreadable");
        assertThat(refused(() -> preview.check("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + packed)))
                .contains("ranking.edition.unreadable");
        assertThat(refused(() -> preview.check(packed.replace("hitPolicy=\"FIRST\"", "hitPolicy=\"COLLECT\""))))
                .contains("ranking.edition.form");
        assertThat(refused(
                        () -> preview.check(packed.replace("<text>\"normal\"</text>", "<text>\"unheard-of\"</text>"))))
                .contains("ranking.edition.reason");
        int last = packed.indexOf("<rule id=\"Rule_Normal\">");
        String partial =
                packed.substring(0, last) + packed.substring(packed.indexOf("</rule>", last) + "</rule>".length());
        assertThat(refused(() -> preview.check(partial))).contains("ranking.edition.undecided");
    }

    private String hygieneFirst() {
        return packed.replace(
                "<outputEntry id=\"Out_Hygiene_Class\"><text>\"P3\"",
                "<outputEntry id=\"Out_Hygiene_Class\"><text>\"P2\"");
    }

    private static String refused(Runnable work) {
        return String.valueOf(catchThrowable(() -> As.manager(work)));
    }
}
