package io.tsunagi.declaration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.declaration.DeclarationCases.Outage;
import io.tsunagi.declaration.DeclarationFixtures;
import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.declaration.domain.RecordAnswer.Decision;
import io.tsunagi.declaration.domain.route.RouteAction;
import io.tsunagi.storage.RowScope;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TsunagiTest
class CaseRouteModuleTests {

    @Autowired
    DeclarationCases cases;

    @Autowired
    Reading reading;

    @Autowired
    TakeCase taking;

    @Autowired
    EditDraft editing;

    @Autowired
    ExamineDeclaration examining;

    @Autowired
    PrintDeclaration printing;

    @Autowired
    LodgeDeclaration lodging;

    @Autowired
    RecordAnswer answering;

    @Autowired
    JdbcClient jdbc;

    Outage outage;

    @BeforeEach
    void inAnOutageOfCustoms() {
        outage = cases.outage();
    }

    @Test
    void keepsTheRuleOfTheDayWithTheCase() {
        String reference = cases.taken(outage, LastConfirmed.SENT_NO_ACK);

        var route = As.manager(() -> reading.view(reference)).route();

        assertThat(route.rule().reason()).isEqualTo("jp.import.sent-no-ack");
        assertThat(route.question().owner()).isEqualTo("CUSTOMS");
        assertThat(route.table()).isNotBlank();
        assertThat(route.rule().edition()).isEqualTo("2026-11-22");
    }

    @Test
    void nobodyChangesTheRuleOfACaseAfterwardsNorReadsThatOfAnotherPartner() {
        String reference = cases.taken(outage, LastConfirmed.NOT_SENT);
        UUID id =
                As.manager(() -> reading.view(reference)).declaration().taken().id();

        assertThatThrownBy(() -> RowScope.asHouse(() ->
                        jdbc.sql("update declaration.routes set reason = 'x'").update()))
                .hasStackTraceContaining("permission denied");
        assertThat(RowScope.asPartner(UUID.randomUUID(), () -> rows(id))).isZero();
        assertThat(RowScope.asPartner(outage.partner(), () -> rows(id))).isEqualTo(1);
    }

    @Test
    void controlledGoodsAreLodgedOnlyAfterTheAnswerOfTheAuthorityIsRecorded() {
        String reference = printedAndControlled();
        assertThat(As.manager(() -> reading.view(reference)).route().rule().action())
                .isEqualTo(RouteAction.HOLD);
        assertThatThrownBy(() -> lodge(reference)).hasMessageContaining("answer-first");
        As.broker(() -> answering.record(reference, cases.justNow(), Decision.NOT_ALLOWED, "税関 通関第1部門", "不可"));
        assertThatThrownBy(() -> lodge(reference)).as("after a no").hasMessageContaining("answer-first");

        As.broker(() -> answering.record(reference, cases.justNow(), Decision.ALLOWED, "税関 通関第1部門", "搬出可 10:40"));
        As.broker(() -> answering.record(reference, cases.justNow(), Decision.ALLOWED, "税関 通関第1部門", "搬出可 10:40"));
        lodge(reference);

        var view = As.manager(() -> reading.view(reference));
        assertThat(view.declaration().state()).isEqualTo(DeclarationState.LODGED);
        assertThat(view.facts())
                .filteredOn(fact -> fact.kind() == Fact.Kind.AUTHORITY_ANSWERED)
                .hasSize(1);
    }

    @Test
    void anAnswerNeedsWhoAndWhatAndARuleThatAsks() {
        String held = controlled();
        String free = cases.taken(outage, LastConfirmed.NOT_SENT);

        assertThatThrownBy(() -> As.broker(() -> answering.record(held, cases.justNow(), null, "", "")))
                .hasMessageContaining("authority")
                .hasMessageContaining("answer")
                .hasMessageContaining("decision");
        assertThatThrownBy(() -> As.broker(() -> answering.record(free, cases.justNow(), Decision.ALLOWED, "税関", "可")))
                .hasMessageContaining("no-answer-needed");
    }

    private void lodge(String reference) {
        As.broker(() -> lodging.lodge(reference, cases.justNow(), "1A-00", "見本 花子"));
    }

    private String controlled() {
        String unique = UUID.randomUUID().toString().substring(0, 13);
        return As.broker(() -> taking.take(new TakeCase.Command(
                outage.disruption(),
                outage.partner(),
                "C" + unique,
                "INV-C" + unique,
                LastConfirmed.NOT_SENT,
                "",
                null,
                true)));
    }

    private String printedAndControlled() {
        String reference = controlled();
        String unique = UUID.randomUUID().toString().substring(0, 13);
        As.broker(() -> {
            editing.save(
                    reference,
                    new DraftContent(
                            DeclarationFixtures.completeBoxes("C" + unique, "INV-C" + unique),
                            DeclarationFixtures.maskLine()),
                    null);
            editing.submit(reference);
        });
        As.examiner(() -> examining.pass(reference));
        As.broker(() -> printing.print(reference));
        return reference;
    }

    private long rows(UUID id) {
        return jdbc.sql("select count(*) from declaration.routes where declaration_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }
}
