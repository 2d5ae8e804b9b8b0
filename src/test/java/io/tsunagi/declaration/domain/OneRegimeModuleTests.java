package io.tsunagi.declaration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.declaration.DeclarationCases.Outage;
import io.tsunagi.declaration.domain.Fact.Kind;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.RowScope;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The regime of goods is fixed once: one live declaration, on paper or electronic, also when two people act at once. */
@TsunagiTest
class OneRegimeModuleTests {

    private static final int AT_ONCE = 4;

    @Autowired
    DeclarationCases cases;

    @Autowired
    TakeCase taking;

    @Autowired
    WithdrawTwin twin;

    @Autowired
    WithdrawDeclaration withdrawing;

    @Autowired
    Reading reading;

    @Autowired
    JdbcClient jdbc;

    Outage outage;

    @BeforeEach
    void inAnOutage() {
        outage = cases.outage();
    }

    @Test
    void ofFourWhoTakeTheSameGoodsAtOnceOneGetsThem() throws Exception {
        String goods = "R" + UUID.randomUUID().toString().substring(0, 13);

        List<Throwable> refused = atOnce(number -> take(goods, "INV-" + goods, LastConfirmed.NOT_SENT, ""));

        assertThat(refused)
                .hasSize(AT_ONCE - 1)
                .allSatisfy(why -> assertThat(why).isInstanceOf(Refused.class).hasMessageContaining("goods-declared"));
    }

    @Test
    void ofFourWhoTakeTheSameElectronicDeclarationAtOnceOneGetsIt() throws Exception {
        String electronic = "E" + UUID.randomUUID().toString().substring(0, 18);
        String goods = UUID.randomUUID().toString().substring(0, 13);

        List<Throwable> refused =
                atOnce(number -> take("B" + number + goods, "I" + number, LastConfirmed.ACK_NO_RELEASE, electronic));

        assertThat(refused)
                .hasSize(AT_ONCE - 1)
                .allSatisfy(why -> assertThat(why).isInstanceOf(Refused.class).hasMessageContaining("twin-declared"));
    }

    @Test
    void aSecondLiveRegimeIsRefusedByTheDatabaseItself() {
        String goods = "S"
                + UUID.randomUUID().toString().substring(0, 13).replace("-", "").toUpperCase();
        String reference = take(goods, "INV", LastConfirmed.NOT_SENT, "");

        assertThatThrownBy(() -> RowScope.asHouse(() -> electronic(reference)))
                .hasMessageContaining("declarations_goods_uk");

        As.broker(() -> withdrawing.withdraw(reference, "goods did not arrive", ""));
        assertThat(RowScope.asHouse(() -> electronic(reference))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u3000"})
    void theTwinIsNotWithdrawnWithoutEvidence(String nothing) {
        String reference = cases.taken(outage, LastConfirmed.SENT_NO_ACK);

        assertThatThrownBy(() -> As.broker(() -> twin.withdraw(reference, cases.justNow(), nothing)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("evidence");
        assertThat(As.manager(() -> reading.view(reference)).declaration().twinPending())
                .isTrue();
    }

    @Test
    void theEvidenceIsKeptForEverWithItsThreeTimes() {
        String reference = cases.taken(outage, LastConfirmed.SENT_NO_ACK);
        As.broker(() -> twin.withdraw(reference, cases.justNow(), "税関 通関第1部門 電話 10:15 撤回確認"));

        Fact fact = As.manager(() -> reading.view(reference)).facts().get(0);

        assertThat(fact.kind()).isEqualTo(Kind.TWIN_WITHDRAWN);
        assertThat(fact.details()).containsEntry("evidence", "税関 通関第1部門 電話 10:15 撤回確認");
        assertThat(fact.times().occurredAt()).isBefore(fact.times().enteredAt());
        assertThatThrownBy(() -> RowScope.asHouse(
                        () -> jdbc.sql("delete from declaration.facts").update()))
                .hasStackTraceContaining("permission denied");
    }

    private String take(String bill, String invoice, LastConfirmed last, String electronic) {
        return As.broker(() -> taking.take(
                new TakeCase.Command(outage.disruption(), outage.partner(), bill, invoice, last, electronic, null)));
    }

    private int electronic(String reference) {
        return jdbc.sql("""
                        insert into declaration.declarations (id, reference, disruption, partner_id, regime, state,
                            last_confirmed, electronic_reference, twin_pending, bill_number, invoice_number, deadline, edition,
                            content, drafters, taken_at, taken_by)
                        select ?, reference || '-E' || ?, disruption, partner_id, 'ELECTRONIC', 'DRAFT', last_confirmed, null,
                            false, bill_number, invoice_number, deadline, edition, content, drafters, taken_at, taken_by
                          from declaration.declarations where reference = ?
                        """)
                .params(UUID.randomUUID(), UUID.randomUUID().toString(), reference)
                .update();
    }

    private static List<Throwable> atOnce(Attempt attempt) throws InterruptedException {
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int number = 0; number < AT_ONCE; number++) {
                int mine = number;
                answers.add(people.submit(() -> {
                    together.await();
                    return attempt.make(mine);
                }));
            }
            List<Throwable> refused = new ArrayList<>();
            for (Future<String> answer : answers) {
                try {
                    answer.get();
                } catch (ExecutionException e) {
                    refused.add(e.getCause());
                }
            }
            return refused;
        } finally {
            people.shutdown();
        }
    }

    private interface Attempt {
        String make(int number);
    }
}
