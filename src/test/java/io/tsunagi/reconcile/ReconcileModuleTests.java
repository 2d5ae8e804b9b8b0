package io.tsunagi.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import io.tsunagi.reconcile.ReconcileCases.Place;
import io.tsunagi.reconcile.domain.CompareRecords;
import io.tsunagi.reconcile.domain.Difference;
import io.tsunagi.reconcile.domain.Difference.Shield;
import io.tsunagi.reconcile.domain.Difference.What;
import io.tsunagi.reconcile.domain.Differences;
import io.tsunagi.reconcile.domain.Differences.Filter;
import io.tsunagi.reconcile.domain.EnterAgain;
import io.tsunagi.reconcile.domain.ExplainDifferences;
import io.tsunagi.reconcile.domain.Field;
import io.tsunagi.reconcile.domain.Kind;
import io.tsunagi.reconcile.domain.PrintProtocol;
import io.tsunagi.reconcile.domain.Reason;
import io.tsunagi.reconcile.domain.Run;
import io.tsunagi.reconcile.domain.Runs;
import io.tsunagi.reconcile.domain.SignReconciliation;
import io.tsunagi.reconcile.domain.Stage;
import io.tsunagi.reconcile.domain.UploadExport;
import io.tsunagi.shared.Refused;
import io.tsunagi.workflow.Workflows;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** What is compared, held, entered again and signed. */
@TsunagiTest
class ReconcileModuleTests {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    ReconcileCases cases;

    @Autowired
    UploadExport uploading;

    @Autowired
    CompareRecords comparing;

    @Autowired
    ExplainDifferences explaining;

    @Autowired
    EnterAgain entering;

    @Autowired
    SignReconciliation signing;

    @Autowired
    PrintProtocol printing;

    @Autowired
    Runs runs;

    @Autowired
    Differences differences;

    @Autowired
    Workflows workflows;

    @Autowired
    MockMvc mvc;

    @Test
    void findsWhatIsSameMissingDifferentTwiceAndUnreadableAndTotalsReconcile() {
        Place place = cases.place(4);
        String wide = place.number(1).toLowerCase(Locale.ROOT).replace("-", " ");
        String reference = cases.compared(
                place,
                cases.row(place, 0)
                        + cases.row(place, 1, wide, "1")
                        + cases.row(place, 2, place.number(2), "7")
                        + cases.row(place, 0)
                        + "NEW-" + reference(place) + ",別の得意先,OTHER,3,2026-12-01,出荷済\n"
                        + ",誰か,SKU,1,,\n"
                        + "BAD-1,誰か,SKU,多数,,\n");

        Run.Result result = run(reference).result();
        assertThat(result.ours()).isEqualTo(4);
        assertThat(result.theirs()).isEqualTo(5);
        assertThat(result.bad()).isEqualTo(2);
        assertThat(result.matched()).isEqualTo(2);
        List<Difference> all = all(reference);
        assertThat(all)
                .extracting(Difference::what)
                .containsExactlyInAnyOrder(
                        What.DIFFERS,
                        What.OURS_ONLY,
                        What.THEIRS_ONLY,
                        What.TWICE_THEIRS,
                        What.UNREADABLE,
                        What.UNREADABLE);
        assertThat(of(all, What.DIFFERS).fields()).containsExactly(Field.QUANTITY);
        assertThat(of(all, What.OURS_ONLY).number()).isEqualTo(place.number(3));
        assertThat(result.matched() + 1 + 1 + 0).isEqualTo(result.ours());
        assertThat(result.matched() + 1 + 1 + 1).isEqualTo(result.theirs());
    }

    @Test
    void holdsWhatLooksLikeTheirsUnderAnotherNumberUntilSomebodyDecides() {
        Place place = cases.place(2);
        String other = "W-" + UUID.randomUUID();
        String reference = cases.compared(place, cases.row(place, 0) + cases.row(place, 1, other, "1"));

        Difference held = of(all(reference), What.OURS_ONLY);
        assertThat(held.shield()).isEqualTo(Shield.HELD);
        assertThat(held.twin().number()).isEqualTo(other);
        coordinator(() -> assertThat(entering.sent(reference, Stage.ORDERS, List.of(held.id())))
                .isZero());
        coordinator(() -> assertThat(explaining.explain(reference, List.of(held.id()), Reason.CANCELLED, ""))
                .isZero());

        coordinator(() -> explaining.decide(reference, held.id(), true, "先方で二重登録"));
        coordinator(() -> explaining.decide(reference, held.id(), true, "先方で二重登録"));

        Difference decided = differences(reference, held.id());
        assertThat(decided.shield()).isEqualTo(Shield.DUPLICATE);
        assertThat(decided.explained().reason()).isEqualTo(Reason.DUPLICATE_OF);
        assertThat(decided.explained().note()).startsWith(other);
        assertThatThrownBy(() -> coordinator(() -> explaining.decide(reference, held.id(), false, "")))
                .hasMessageContaining("reconcile.refused.decided");
    }

    @Test
    void daysFartherApartThan72HoursOrOtherGoodsAreNotHeld() {
        Place place = cases.place(1);
        String far =
                cases.row(place, 0, "FAR-" + UUID.randomUUID(), "1").replaceAll("20\\d\\d-\\d\\d-\\d\\d", "2030-01-01");
        String other = cases.row(place, 0, "OTH-" + UUID.randomUUID(), "1").replace(",SKU,", ",SKU-2,");

        String reference = cases.compared(place, far + other);

        assertThat(of(all(reference), What.OURS_ONLY).shield()).isNull();
    }

    @Test
    void entersAgainInTheOrderOfTheStages() {
        Place place = cases.place(2);
        cases.dispatched(place, 0);
        String reference = cases.compared(place, "NONE-" + UUID.randomUUID() + ",誰も,ほか,1,,\n");
        Difference transit = only(reference, Stage.TRANSIT);
        Difference order = only(reference, Stage.ORDERS);

        assertThatThrownBy(() -> coordinator(() -> entering.sent(reference, Stage.ORDERS, List.of(order.id()))))
                .hasMessageContaining("reconcile.refused.stage-order");
        assertThatThrownBy(() -> coordinator(() -> entering.done(reference, Stage.TRANSIT, "")))
                .hasMessageContaining("reconcile.refused.stage-left");
        coordinator(() -> assertThat(entering.sent(reference, Stage.TRANSIT, List.of(transit.id())))
                .isOne());
        coordinator(() -> entering.done(reference, Stage.TRANSIT, ""));
        coordinator(() -> assertThat(entering.sent(reference, Stage.ORDERS, List.of(order.id())))
                .isOne());
        coordinator(() -> assertThat(entering.sent(reference, Stage.ORDERS, List.of(order.id())))
                .isZero());

        assertThat(differences(reference, order.id()).explained().reason()).isEqualTo(Reason.REKEYED);
        assertThatThrownBy(() -> coordinator(() -> entering.done(reference, Stage.INVOICES, "")))
                .hasMessageContaining("reconcile.refused.words");
        coordinator(() -> entering.done(reference, Stage.INVOICES, "経理が会計システムへ入力"));
        assertThat(As.manager(() -> entering.stages(reference)).get(4).isDone()).isTrue();
    }

    @Test
    void isSignedAtZeroUnexplainedByAManagerWhoExplainedNoneAndTheProcessEnds() throws Exception {
        Place place = cases.place(2);
        String reference = cases.compared(place, cases.row(place, 0));
        awaitStep(reference, "UserTask_ExplainDifferences");
        assertThatThrownBy(() -> manager("rc-signer", () -> signing.sign(reference, "")))
                .hasMessageContaining("reconcile.refused.left");
        int left = of(all(reference), What.OURS_ONLY).id();
        assertThatThrownBy(() -> manager(
                        "rc-explainer", () -> explaining.explain(reference, List.of(left), Reason.LOST_CONFIRMED, "")))
                .hasMessageContaining("reconcile.refused.words");
        manager(
                "rc-explainer",
                () -> explaining.explainAll(reference, Filter.ALL, Reason.AFTER_THE_EXPORT, "出力は9時、受注は10時"));

        awaitStep(reference, "UserTask_SignReconciliation");
        assertThatThrownBy(() -> manager("rc-explainer", () -> signing.sign(reference, "")))
                .hasMessageContaining("reconcile.refused.own");
        manager("rc-signer", () -> signing.sign(reference, "確認しました"));
        manager("rc-signer", () -> signing.sign(reference, "確認しました"));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(As.manager(() -> workflows.passed(reference)))
                        .contains("EndEvent_ReconciliationSigned"));
        assertThatThrownBy(() -> manager("rc-explainer", () -> explaining.reopen(reference, left)))
                .hasMessageContaining("reconcile.refused.state.SIGNED");
        assertThat(As.manager(() -> printing.print(reference, Locale.JAPANESE)).id())
                .isNotNull();
        mvc.perform(get("/reconciliations/" + reference + "/differences.csv")
                        .locale(Locale.JAPANESE)
                        .with(As.role(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("出力後に発生"), containsString(place.number(1)))));
    }

    @Test
    void theWrongFileIsWithdrawnAndTheRightOneUsesTheColumnsOfTheLast() {
        Place place = cases.place(1);
        String reference = cases.uploaded(place, cases.row(place, 0));
        Map<Field, Integer> own = Map.of(Field.NUMBER, 0, Field.ITEM, 2);
        coordinator(() -> comparing.compare(reference, own));
        assertThatThrownBy(() -> coordinator(() -> signing.withdraw(reference, "x")))
                .hasMessageContaining("reconcile.refused.words");
        coordinator(() -> signing.withdraw(reference, "前日のファイルでした"));
        coordinator(() -> signing.withdraw(reference, "前日のファイルでした"));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(As.manager(() -> workflows.passed(reference)))
                        .contains("EndEvent_ReconciliationWithdrawn"));
        assertThat(run(cases.uploaded(place, cases.row(place, 0))).fields()).isEqualTo(own);
    }

    @Test
    void refusesColumnsUsedTwiceAndFilesThatAreNoTableAndTakesAFormOnce() throws Exception {
        Place place = cases.place(1);
        String reference = cases.uploaded(place, cases.row(place, 0));
        assertThatThrownBy(() ->
                        coordinator(() -> comparing.compare(reference, Map.of(Field.NUMBER, 0, Field.ITEM, 0))))
                .hasMessageContaining("reconcile.refused.column-twice");
        assertThatThrownBy(() -> coordinator(() -> comparing.compare(reference, Map.of(Field.ITEM, 0))))
                .hasMessageContaining("reconcile.refused.number");
        for (byte[] bad :
                List.of(new byte[0], "a,b\n".getBytes(StandardCharsets.UTF_8), new byte[] {'P', 'K', 3, 4, 9})) {
            assertThatThrownBy(() -> As.coordinator(
                            () -> uploading.upload(place.disruption(), Kind.ORDERS, "x.csv", bad, UUID.randomUUID())))
                    .isInstanceOf(Refused.class);
        }
        UUID key = UUID.randomUUID();
        byte[] sjis = (ReconcileCases.HEADS + cases.row(place, 0)).getBytes(Charset.forName("windows-31j"));
        String first = As.coordinator(() -> uploading.upload(place.disruption(), Kind.ORDERS, "x.csv", sjis, key));
        assertThat(As.coordinator(() -> uploading.upload(place.disruption(), Kind.ORDERS, "x.csv", sjis, key)))
                .isEqualTo(first);
        assertThat(run(first).table().charset()).isEqualTo("windows-31j");
        mvc.perform(multipart("/disruptions/" + place.disruption() + "/reconciliations")
                        .file(new MockMultipartFile("file", "empty.csv", "text/csv", new byte[0]))
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Choose the file of the partner")));
        mvc.perform(post("/reconciliations/" + first + "/signature").with(As.role(Role.COORDINATOR)))
                .andExpect(status().isForbidden());
    }

    @Test
    void pageShowsBothSidesInBothLanguages() throws Exception {
        Place place = cases.place(3);
        String reference = cases.compared(
                place, cases.row(place, 0, place.number(0), "9") + cases.row(place, 1, "T-" + reference(place), "1"));
        for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            mvc.perform(get("/reconciliations/" + reference).locale(language).with(As.role(Role.COORDINATOR)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(allOf(containsString("▲ 9"), not(containsString("??")))));
        }
    }

    private static String reference(Place place) {
        return place.disruption().substring(2);
    }

    private void awaitStep(String reference, String step) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(As.manager(() -> workflows.tokens(reference)))
                        .extracting(Workflows.Token::step)
                        .containsExactly(step));
    }

    private Run run(String reference) {
        return As.manager(() -> runs.find(reference)).orElseThrow();
    }

    private List<Difference> all(String reference) {
        return As.manager(() -> differences.page(reference, Filter.ALL, 0, 100));
    }

    private Difference differences(String reference, int id) {
        return As.manager(() -> differences.find(reference, id)).orElseThrow();
    }

    private Difference only(String reference, Stage stage) {
        return As.manager(() -> differences.page(reference, new Filter(null, true, stage, null), 0, 10))
                .get(0);
    }

    private static Difference of(List<Difference> all, What what) {
        return all.stream().filter(one -> one.what() == what).findFirst().orElseThrow();
    }

    private static void coordinator(Runnable work) {
        As.coordinator(work);
    }

    private static void manager(String login, Runnable work) {
        As.somebody(login, Set.of(Role.MANAGER), work);
    }
}
