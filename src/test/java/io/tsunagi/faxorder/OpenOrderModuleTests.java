package io.tsunagi.faxorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.faxorder.FaxCases.Case;
import io.tsunagi.faxorder.domain.OrderSheet;
import io.tsunagi.faxorder.domain.OrderSheet.State;
import io.tsunagi.faxorder.domain.OrderSheets;
import io.tsunagi.faxorder.domain.OverLimit;
import io.tsunagi.faxorder.domain.PrintSheets;
import io.tsunagi.faxorder.domain.TakeOrder;
import io.tsunagi.faxorder.marks.SentForms;
import io.tsunagi.identity.Role;
import io.tsunagi.keying.KeyingDesk.Outcome;
import io.tsunagi.keying.KeyingSettled;
import io.tsunagi.keying.domain.ReadKeying;
import io.tsunagi.keying.domain.SendKeying;
import io.tsunagi.keying.domain.SendKeying.Sent;
import io.tsunagi.keying.domain.TakeJob;
import io.tsunagi.keying.domain.TypedField;
import io.tsunagi.keying.domain.TypedTimes;
import io.tsunagi.paper.Disposition;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.paper.domain.GivePapersTheirFate;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** An order that is back and not taken yet: nothing throws it away unsaid, and nothing above the limit is taken unsaid. */
@TsunagiTest
class OpenOrderModuleTests {

    @Autowired
    FaxCases cases;

    @Autowired
    PrintSheets printing;

    @Autowired
    OrderSheets sheets;

    @Autowired
    TakeOrder taking;

    @Autowired
    TakeJob rounds;

    @Autowired
    ReadKeying reading;

    @Autowired
    SendKeying sending;

    @Autowired
    GivePapersTheirFate fates;

    @Autowired
    PaperRegister papers;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void anOrderBeingConfirmedIsHeldBackByNameInABulkWhoseOtherPapersGoThrough() throws Exception {
        Case own = cases.catalogue(3);
        List<String> forms = cases.print(own, FaxCases.CUSTOMERS, 0);
        OrderSheet read = back(forms.get(0));
        String free = forms.get(1);
        String path = "/disruptions/" + own.disruption() + "/papers";

        assertThat(refused(() ->
                        As.manager(() -> fates.give(List.of(read.paper()), Disposition.CANCELLED, "試験", null, null))))
                .containsExactly("papers fax.unfinished");
        mvc.perform(post(path + "/dispositions")
                        .param("papers", read.paper(), free)
                        .param("disposition", "CANCELLED")
                        .locale(Locale.JAPANESE)
                        .with(As.role(Role.MANAGER)))
                .andExpect(redirectedUrl(path + "?show=all"));
        mvc.perform(post(path + "/dispositions")
                        .param("papers", read.paper())
                        .param("disposition", "CANCELLED")
                        .locale(Locale.JAPANESE)
                        .with(As.role(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("この用紙は確認中の注文です")))
                .andExpect(content().string(containsString("href=\"/fax-orders/" + read.paper() + "\"")));
        mvc.perform(get("/papers/" + read.paper()).locale(Locale.ENGLISH).with(As.role(Role.MANAGER)))
                .andExpect(content().string(containsString("it is an order that is being confirmed")));

        assertThat(fate(free)).isEqualTo(Disposition.CANCELLED);
        assertThat(fate(read.paper())).isNull();
        settle(read, Map.of("row-1", "1"));
        assertThat(cases.sheet(read.paper()).state()).isEqualTo(State.TAKEN);
    }

    @Test
    void anOrderIsCalledOffOnceWithAReasonAndNobodyKeysItAnyMore() throws Exception {
        Case own = cases.catalogue(3);
        OrderSheet read = back(cases.print(own, FaxCases.CUSTOMERS, 0).get(0));
        String paper = read.paper();

        assertThat(refused(() -> As.coordinator(() -> taking.callOff(paper, " "))))
                .containsExactly("reason fax.refused.reason");
        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(post("/fax-orders/" + paper + "/calling-off")
                            .param("reason", "お客様が電話で取消")
                            .with(As.role(Role.COORDINATOR)))
                    .andExpect(redirectedUrl("/fax-orders/" + paper));
        }
        assertThat(cases.sheet(paper).state()).isEqualTo(State.CALLED_OFF);
        assertThat(fate(paper)).isEqualTo(Disposition.CANCELLED);
        mvc.perform(get("/keying/" + read.keying()).locale(Locale.JAPANESE).with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("取りやめた照合入力です")));
        mvc.perform(post("/api/v1/keying-jobs/" + read.keying() + "/claim").with(As.program(Role.COORDINATOR)))
                .andExpect(status().isUnprocessableEntity());
        settle(read, Map.of("row-1", "1"));
        assertThat(count(own)).isZero();
    }

    @Test
    void aQuantityAboveTheLimitIsTakenWithAReasonOrAmendedAndNeverUnsaid() throws Exception {
        Case own = cases.catalogue(3);
        OrderSheet read = back(cases.print(own, FaxCases.CUSTOMERS, 0).get(0));
        String paper = read.paper();
        keyedByTwo(read, Map.of("row-1", "2", "row-2", "5"));

        assertThat(cases.sheet(paper).state()).as("5 of row 2, 3 at most").isEqualTo(State.INCOMPLETE);
        assertThat(count(own)).isZero();
        mvc.perform(get("/fax-orders/" + paper).locale(Locale.JAPANESE).with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString("上限超過")))
                .andExpect(content().string(containsString("確認数量 5（上限 3）")));
        assertThat(refused(() -> complete(read, OverLimit.Said.NOTHING)))
                .containsExactly("quantity-2 fax.refused.over");
        assertThat(refused(() -> complete(read, new OverLimit.Said(Set.of(2), Map.of(), ""))))
                .containsExactly("why fax.refused.over-why");
        mvc.perform(post("/fax-orders/" + paper + "/completion")
                        .param("name", "見本")
                        .param("kind", "CLINIC")
                        .param("address", "東京都")
                        .param("accept-2", "on")
                        .param("why", "荷主の佐藤さんに確認")
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(redirectedUrl("/fax-orders/" + paper));

        assertThat(cases.sheet(paper).state()).isEqualTo(State.TAKEN);
        assertThat(count(own)).isEqualTo(2);
        mvc.perform(get("/fax-orders/" + paper).locale(Locale.JAPANESE).with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString("row 2: 5 &gt; 3, taken 5 (荷主の佐藤さんに確認)")))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("2.000"))));
    }

    /** Two people key the same; each says that the sheet has it so where it is above the limit. */
    private void keyedByTwo(OrderSheet sheet, Map<String, String> typed) {
        String job = Objects.requireNonNull(sheet.keying());
        for (int round = 1; round <= 2; round++) {
            int number = round;
            As.somebody("limit-" + round + "-" + sheet.paper(), Set.of(Role.BROKER), () -> {
                rounds.take(job);
                Map<String, TypedField> fields = new HashMap<>();
                reading.sheet(job)
                        .asked()
                        .forEach(asked -> fields.put(
                                asked.name(), new TypedField(typed.getOrDefault(asked.name(), ""), false, true)));
                return sending.send(job, new Sent(number, fields, new TypedTimes(null, true, null), true));
            });
        }
    }

    private void complete(OrderSheet sheet, OverLimit.Said said) {
        As.coordinator(() -> taking.complete(sheet.paper(), "見本", "CLINIC", "東京都", said));
    }

    private OrderSheet back(String paper) {
        cases.send(new SentForms(As.coordinator(() -> printing.pdfOf(paper).orElseThrow())), paper);
        return cases.await(paper, State.KEYING);
    }

    private void settle(OrderSheet sheet, Map<String, String> keyed) {
        Map<String, String> values = new HashMap<>(keyed);
        for (int line = 1; line <= sheet.rows(); line++) {
            values.putIfAbsent("row-" + line, "");
        }
        Instant now = clock.instant();
        Outcome outcome = new Outcome(
                Objects.requireNonNull(sheet.keying()),
                sheet.paper(),
                "fax-order",
                values,
                now,
                now,
                now,
                List.of("test"));
        As.coordinator(
                () -> transaction.executeWithoutResult(status -> events.publishEvent(new KeyingSettled(outcome))));
    }

    private static List<String> refused(ThrowingCallable work) {
        List<String> reasons = new java.util.ArrayList<>();
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> refused.refusals().stream()
                                .map((Refusal refusal) -> refusal.field() + " " + refusal.message())
                                .forEach(reasons::add));
        return reasons;
    }

    private @Nullable Disposition fate(String paper) {
        return As.coordinator(() -> papers.find(paper).orElseThrow().disposition());
    }

    private long count(Case of) {
        return As.coordinator(() -> jdbc.sql("select count(*) from shipment.shipments where partner_id = ?")
                .param(of.partner())
                .query(Long.class)
                .single());
    }
}
