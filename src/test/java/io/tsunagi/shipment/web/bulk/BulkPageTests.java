package io.tsunagi.shipment.web.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.audit.AuditTrail;
import io.tsunagi.identity.Role;
import io.tsunagi.shipment.ReachedShipper;
import io.tsunagi.shipment.ShipmentFixtures;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.Shipments;
import io.tsunagi.shipment.domain.bulk.BulkRun;
import io.tsunagi.shipment.domain.bulk.BulkRuns;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@TsunagiTest
class BulkPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ReachedShipper shippers;

    @Autowired
    Shipments shipments;

    @Autowired
    BulkRuns runs;

    @Autowired
    AuditTrail audit;

    @Autowired
    TransactionTemplate transactions;

    private ReachedShipper.Reached reached;

    @BeforeEach
    void orders() {
        reached = shippers.reached();
        shippers.take(reached.partner(), ShipmentFixtures.HUB);
    }

    @Test
    void holdsAllThatMatchInStepsAndUndoesWhatNobodyHasTouchedSince() throws Exception {
        long open = number(4, ShipmentStatus.OPEN);
        long cool = rows("priority=P4&temperature=CHILLED_2_8").size();
        String list = "/disruptions/" + reached.disruption() + "/shipments/bulk";
        mvc.perform(get(list + "?action=HOLD&all=true&priority=P4&temperature=AMBIENT")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("priority-P4")))
                .andExpect(content().string(not(containsString("priority-P0"))));

        String request = UUID.randomUUID().toString();
        String first = start(list, request, "priority", "P4", "temperature", "AMBIENT");
        String second = start(list, request, "priority", "P4", "temperature", "AMBIENT");
        BulkRun done = ended(first, BulkRun.State.DONE);

        assertThat(second).isEqualTo(first);
        assertThat(done.changed()).isEqualTo(done.total()).isGreaterThan(500);
        assertThat(number(4, ShipmentStatus.OPEN))
                .isEqualTo(open - done.changed())
                .isGreaterThanOrEqualTo(cool);
        Shipment touched = shipment("status=HOLD&priority=P4");
        assertThat(touched.triage().holdReason()).isEqualTo("by-hand");
        assertThat(audit.of(touched.reference()))
                .anyMatch(entry -> entry.change().action().equals("shipment.bulk")
                        && entry.change().note().equals(done.reference()));
        As.coordinator(() -> transactions.execute(
                status -> shipments.move(touched, ShipmentStatus.CANCELLED, Instant.parse("2025-10-20T00:00:00Z"))));

        mvc.perform(post("/bulk/" + first + "/undo").with(As.role(Role.COORDINATOR)))
                .andExpect(status().is3xxRedirection());
        BulkRun undone = ended(first, BulkRun.State.UNDONE);

        assertThat(undone.undone()).isEqualTo(done.changed() - 1);
        assertThat(number(4, ShipmentStatus.OPEN)).isEqualTo(open - 1);
        mvc.perform(get("/bulk/" + first).locale(Locale.ENGLISH).with(As.role(Role.AUDITOR)))
                .andExpect(content().string(containsString("1 were changed by somebody since")));
    }

    @Test
    void callsOffThoseThatWerePickedAndNeverWhatARuleHolds() throws Exception {
        List<String> picked = rows("priority=P3").subList(0, 3);
        String body = """
                {"request": "%s", "action": "CANCEL", "all": false, "pick": ["%s"], "reason": "SHIPPER_ASKED"}
                """.formatted(UUID.randomUUID(), String.join("\", \"", picked));
        String answer = mvc.perform(post("/api/v1/disruptions/" + reached.disruption() + "/bulk-runs")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(3))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String run = JsonPath.read(answer, "$.reference");
        assertThat(ended(run, BulkRun.State.DONE).changed()).isEqualTo(3);
        assertThat(picked)
                .allMatch(reference -> As.coordinator(() -> shipments.find(reference))
                                .orElseThrow()
                                .status()
                        == ShipmentStatus.CANCELLED);

        // lithium batteries are held by a rule; letting many go does not let them go
        assertThat(rows("status=HOLD")).isNotEmpty();
        mvc.perform(get("/disruptions/" + reached.disruption() + "/shipments/bulk?action=LIFT&all=true&status=HOLD")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString("No shipment matches.")));
    }

    @Test
    void asksForAReasonAndWordsAndKeepsWhatWasTyped() throws Exception {
        String list = "/disruptions/" + reached.disruption() + "/shipments/bulk";
        mvc.perform(post(list)
                        .param("action", "CANCEL")
                        .param("all", "true")
                        .param("priority", "P4")
                        .param("words", "short")
                        .param("request", UUID.randomUUID().toString())
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Choose a reason.")))
                .andExpect(content().string(containsString("value=\"short\"")));
        mvc.perform(post(list)
                        .param("action", "CANCEL")
                        .param("all", "true")
                        .param("priority", "P4")
                        .param("reason", "OTHER")
                        .param("words", "short")
                        .param("request", UUID.randomUUID().toString())
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString("Write 10 to 500 characters.")));
        mvc.perform(get(list + "?action=CANCEL").locale(Locale.ENGLISH).with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString("No shipment is ticked.")));
        mvc.perform(get(list + "?action=CANCEL&all=true").with(As.role(Role.BROKER)))
                .andExpect(status().isForbidden());
    }

    private String start(String list, String request, String... filters) throws Exception {
        var post = post(list)
                .param("action", "HOLD")
                .param("all", "true")
                .param("reason", "SHIPPER_ASKED")
                .param("request", request);
        for (int i = 0; i < filters.length; i += 2) {
            post.param(filters[i], filters[i + 1]);
        }
        String to = mvc.perform(post.with(As.role(Role.COORDINATOR)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return String.valueOf(to).replace("/bulk/", "");
    }

    private BulkRun ended(String reference, BulkRun.State state) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> As.coordinator(() -> runs.find(reference)).orElseThrow(), run -> run.state() == state);
    }

    private List<String> rows(String question) throws Exception {
        return JsonPath.read(
                mvc.perform(get("/api/v1/disruptions/" + reached.disruption() + "/shipments?" + question)
                                .with(As.role(Role.COORDINATOR)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.shipments[*].reference");
    }

    private Shipment shipment(String question) throws Exception {
        String reference = rows(question).get(0);
        return As.coordinator(() -> shipments.find(reference)).orElseThrow();
    }

    private long number(int priority, ShipmentStatus status) {
        return As.coordinator(() -> shipments.tallies(List.of(reached.partner()))).stream()
                .filter(tally -> tally.priority() == priority && tally.status() == status)
                .mapToLong(Shipments.Tally::number)
                .sum();
    }
}
