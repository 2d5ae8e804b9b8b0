package io.tsunagi.declaration.domain.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of every table, and the rows by which authorities differ most. */
class FallbackRouteDecisionTests {

    @ParameterizedTest
    @EnumSource(Authority.class)
    void everyQuestionGetsOneDatedSourcedAnswerInBothLanguages(Authority authority) {
        for (Procedure procedure : authority.procedures()) {
            for (String state : procedure.states()) {
                for (String owner : RouteQuestion.OWNERS) {
                    for (boolean controlled : new boolean[] {false, true}) {
                        complete(FallbackRouteTables.ask(authority, procedure.name(), state, owner, controlled));
                    }
                }
            }
        }
    }

    private static void complete(RouteRule rule) {
        assertThat(rule.source()).as(rule.reason()).isNotBlank();
        assertThat(rule.sourceDate()).as(rule.reason()).isNotBlank();
        assertThat(LocalDate.parse(rule.edition())).as(rule.reason()).isAfter("2026-01-01");
        for (Bilingual words : new Bilingual[] {rule.now(), rule.after(), rule.invoked(), rule.deadline()}) {
            assertThat(words.ja()).as(rule.reason()).isNotBlank();
            assertThat(words.en()).as(rule.reason()).isNotBlank();
        }
        for (Bilingual words : new Bilingual[] {rule.warning(), rule.unverified(), rule.copiesText()}) {
            assertThat(words.ja().isBlank())
                    .as(rule.reason())
                    .isEqualTo(words.en().isBlank());
        }
        if (rule.deadlineHours() != null) {
            assertThat(rule.deadlineFrom()).as(rule.reason()).isNotEqualTo("NONE");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EU_TRANSIT,TRANSIT,DISASTER,eu-transit.unknown",
        "FINLAND,ARRIVAL,DISASTER,fi.unknown",
        "UNITED_KINGDOM,IMPORT,DISASTER,uk.unknown",
        "UNITED_STATES,IMPORT,DISASTER,us.unknown",
        "CANADA,IMPORT,DISASTER,ca.unknown",
        "AUSTRALIA,IMPORT,DISASTER,au.unknown",
        "GENERIC,IMPORT,CUSTOMS,any.unknown"
    })
    void whatNoSourceCoversIsWaitAndAskAndNeverAGuess(
            Authority authority, String procedure, String owner, String reason) {
        RouteRule rule = FallbackRouteTables.ask(authority, procedure, "NOT_SENT", owner, false);

        assertThat(rule.reason()).isEqualTo(reason);
        assertThat(rule.action()).isEqualTo(RouteAction.ASK);
        assertThat(rule.policy()).isEqualTo(ReconciliationPolicy.NOT_KNOWN);
        assertThat(rule.unverified().en()).contains("No source");
    }

    @ParameterizedTest
    @CsvSource({
        "EU_TRANSIT,TRANSIT,NOT_SENT,CUSTOMS,PAPER,CLOSE_ON_PAPER,NONE",
        "EU_TRANSIT,TRANSIT,ACK_NO_RELEASE,CUSTOMS,PAPER,CLOSE_ON_PAPER,NONE",
        "EU_TRANSIT,TRANSIT,RELEASED_NOT_DELIVERED,CUSTOMS,ELECTRONIC,BACK_ENTER_SAME_REF,NONE",
        "FINLAND,IMPORT,NOT_SENT,CUSTOMS,PAPER,BACK_ENTER_SAME_REF,NONE",
        "FINLAND,EXPORT,NOT_SENT,OWN,ELECTRONIC,NOT_KNOWN,NONE",
        "UNITED_KINGDOM,IMPORT,NOT_SENT,CUSTOMS,PAPER,BACK_ENTER_NEW,NONE",
        "UNITED_STATES,EXPORT,NOT_SENT,CUSTOMS,PAPER,BACK_ENTER_NEW,SYSTEM_UP",
        "UNITED_STATES,IMPORT,NOT_SENT,CUSTOMS,ASK,BACK_ENTER_NEW,SYSTEM_UP",
        "CANADA,IMPORT,NOT_SENT,CUSTOMS,PAPER,NOT_KNOWN,SYSTEM_UP",
        "AUSTRALIA,IMPORT,NOT_SENT,CUSTOMS,PAPER,BACK_ENTER_NEW,SYSTEM_UP",
        "GENERIC,IMPORT,SENT_NO_ACK,CUSTOMS,ASK,LATE_ANSWER_THEN_CANCEL_ORIGINAL,SYSTEM_UP"
    })
    void authoritiesDifferInWhatBecomesOfThePaper(
            Authority authority,
            String procedure,
            String state,
            String owner,
            RouteAction action,
            ReconciliationPolicy policy,
            String from) {
        RouteRule rule = FallbackRouteTables.ask(authority, procedure, state, owner, false);

        assertThat(rule.action()).isEqualTo(action);
        assertThat(rule.policy()).isEqualTo(policy);
        assertThat(rule.deadlineFrom()).isEqualTo(from);
    }

    @Test
    void australiaWantsTheEntryWithin24HoursOfTheSystemBeingUp() {
        RouteRule rule = FallbackRouteTables.ask(Authority.AUSTRALIA, "EXPORT", "NOT_SENT", "CUSTOMS", false);

        assertThat(rule.deadlineHours()).isEqualTo(24);
        assertThat(rule.obligation()).isEqualTo("BACK_ENTRY");
    }

    @ParameterizedTest
    @EnumSource(
            value = Authority.class,
            names = {"UNITED_KINGDOM", "GENERIC", "JAPAN"})
    void controlledGoodsAreHeldHoweverUrgentTheyAre(Authority authority) {
        assertThat(FallbackRouteTables.ask(authority, "IMPORT", "NOT_SENT", "CUSTOMS", true)
                        .action())
                .isEqualTo(RouteAction.HOLD);
    }

    @Test
    void onlyPaperIsLodgedWithoutAnAnswerOfTheAuthority() {
        Set<RouteAction> free = EnumSet.allOf(RouteAction.class);
        free.removeIf(RouteAction::needsAnswer);

        assertThat(free).containsExactly(RouteAction.PAPER);
    }
}
