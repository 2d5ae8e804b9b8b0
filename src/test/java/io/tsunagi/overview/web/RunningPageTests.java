package io.tsunagi.overview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import io.tsunagi.obligation.ObligationKind;
import io.tsunagi.overview.OverviewActs;
import io.tsunagi.overview.domain.KeepOverview;
import io.tsunagi.storage.RowScope;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The page of everything that runs, its stream, and who may see it. */
@TsunagiTest
class RunningPageTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    int port;

    @Autowired
    MockMvc mvc;

    @Autowired
    OverviewActs acts;

    @Autowired
    KeepOverview keeping;

    @Autowired
    OverviewStreams streams;

    @Autowired
    Boards boards;

    @Autowired
    ServletContext servlets;

    @Autowired
    ObjectMapper json;

    @Test
    void aCardSaysWhatIsLateInBothLanguages() throws Exception {
        String disruption = acts.disruption(Duration.ofHours(1));
        acts.began(disruption, Duration.ofMinutes(210));
        acts.orders(disruption, 1_234, 1);
        acts.papers(disruption, 7);
        acts.promise(disruption, ObligationKind.BACK_ENTRY, Duration.ofHours(-3));
        acts.promise(disruption, ObligationKind.STATUTORY_REPORT, Duration.ofHours(-3));
        RowScope.asHouse(keeping::renew);

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(card(disruption, "en"))
                    .contains("Deadline of law missed", "Down for 3 h, objective 60 min", "2 h over", "1,234")
                    .contains(
                            "1 owed, 1 late",
                            "1 running, 1 missed",
                            "No bulletin yet",
                            "Show as a table",
                            "hand in later")
                    .contains("<svg", "<progress", "href=\"/disruptions/" + disruption + "\"")
                    .contains(
                            "class=\"overview-line\" d=\"M",
                            "<td class=\"number\">1234</td><td class=\"number\">–</td>")
                    .doesNotContain("??");
            assertThat(card(disruption, "ja"))
                    .contains("法定期限を超過", "停止 3 時間／目標 60 分", "残り 1 件、うち遅れ 1 件", "表で見る", "あとで出す")
                    .doesNotContain("??");
        });
    }

    @Test
    void theBoardAloneIsNotSentTwiceAndProgramsGetTheSameFigures() throws Exception {
        String disruption = acts.disruption(Duration.ofHours(24));
        acts.papers(disruption, 5);
        RowScope.asHouse(keeping::renew);

        await().atMost(PATIENCE).untilAsserted(() -> {
            MvcResult first = mvc.perform(get("/overview/board").with(As.role(Role.MANAGER)))
                    .andExpect(status().isOk())
                    .andReturn();
            assertThat(first.getResponse().getContentAsString())
                    .doesNotContain("<html")
                    .contains("run-" + disruption);
            mvc.perform(get("/overview/board")
                            .header("If-None-Match", first.getResponse().getHeader("ETag"))
                            .with(As.role(Role.MANAGER)))
                    .andExpect(status().isNotModified());
        });
        JsonNode running = json.readTree(mvc.perform(get("/api/v1/overview").with(As.program(Role.AUDITOR)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .get("running");
        List<JsonNode> own = new ArrayList<>();
        running.forEach(one -> {
            if (one.get("reference").asText().equals(disruption)) {
                own.add(one);
            }
        });
        assertThat(own).singleElement().satisfies(one -> {
            assertThat(one.at("/papers/open").asLong()).isEqualTo(5);
            assertThat(one.at("/rloPercent").asLong()).isEqualTo(10);
            assertThat(one.at("/urgency").asText()).isEqualTo("PROMISE_MISSED");
        });
    }

    @Test
    void figuresAreWrittenOnceForEverybodyWhoReadsThatLanguage() throws Exception {
        String disruption = acts.disruption(Duration.ofHours(24));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(card(disruption, "ja")).contains(disruption));
        RowScope.asHouse(keeping::renew);
        long before = boards.times();
        for (int i = 0; i < 20; i++) {
            Role role = i % 2 == 0 ? Role.MANAGER : Role.AUDITOR;
            assertThat(mvc.perform(get("/overview/board")
                                    .locale(Locale.JAPANESE)
                                    .with(As.role(role)))
                            .andReturn()
                            .getResponse()
                            .getContentAsString(StandardCharsets.UTF_8))
                    .contains(disruption)
                    .doesNotContain("_csrf", "test-manager", "test-auditor");
        }
        assertThat(boards.times() - before).isLessThan(10);
    }

    @Test
    void nobodyOfOutsideAndNoExaminerSeesIt() throws Exception {
        UUID partner = acts.partner(acts.disruption(Duration.ofHours(24)));
        for (String path : List.of("/overview", "/overview/board", "/overview/stream", "/api/v1/overview")) {
            mvc.perform(get(path).with(As.guest("overview-guest", partner))).andExpect(status().isForbidden());
            mvc.perform(get(path).with(As.role(Role.EXAMINER))).andExpect(status().isForbidden());
        }
    }

    @Test
    void whoWatchesHearsOfAChangeAndTheStreamCarriesTheVersionOnly() throws Exception {
        String disruption = acts.disruption(Duration.ofHours(24));
        MockHttpServletRequest token =
                As.program(Role.MANAGER).postProcessRequest(new MockHttpServletRequest(servlets));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/overview/stream"))
                .header("Authorization", String.valueOf(token.getHeader("Authorization")))
                .build();
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<Void> watching = HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .thenAccept(answer -> answer.body().forEach(lines::add));
        await().atMost(PATIENCE).until(() -> !said(lines).isEmpty());
        int before = said(lines).size();
        acts.papers(disruption, 2);
        await().atMost(PATIENCE).until(() -> said(lines).size() > before);
        assertThat(said(lines)).allMatch(one -> one.matches("data:-?[0-9a-z]+")).doesNotHaveDuplicates();
        watching.cancel(true);
    }

    @Test
    void oneRoundASecondForEverybodyNoneForNobodyAndTheStreamEndsWithTheSession() {
        await().atMost(Duration.ofSeconds(90)).until(() -> streams.size() == 0);
        MockHttpSession session = new MockHttpSession();
        for (int i = 0; i < 5; i++) {
            assertThat(streams.open("watcher-" + i, session)).isPresent();
        }
        long begun = keeping.rounds();
        long from = System.nanoTime();
        await().atMost(PATIENCE).until(() -> keeping.rounds() >= begun + 3);
        long seconds = Duration.ofNanos(System.nanoTime() - from).toSeconds();
        assertThat(keeping.rounds() - begun).isLessThanOrEqualTo(seconds + 4);
        session.invalidate();
        await().atMost(PATIENCE).until(() -> streams.size() == 0);
        long ended = keeping.rounds();
        await().pollDelay(Duration.ofSeconds(3)).atMost(PATIENCE).until(() -> true);
        assertThat(keeping.rounds() - ended).isLessThanOrEqualTo(1);
    }

    @Test
    void nobodyOpensMoreWindowsThanAPersonHas() {
        MockHttpSession session = new MockHttpSession();
        List<SseEmitter> open = new ArrayList<>();
        for (int i = 0; i < OverviewStreams.MOST_OF_ONE; i++) {
            open.add(streams.open("greedy", session).orElseThrow());
        }
        assertThat(streams.open("greedy", session)).isEmpty();
        assertThat(streams.open("somebody-else", session)).isPresent();
        session.invalidate();
        MockHttpSession later = new MockHttpSession();
        await().atMost(PATIENCE).until(() -> streams.open("greedy", later).isPresent());
        later.invalidate();
    }

    private static List<String> said(List<String> lines) {
        return List.copyOf(lines).stream()
                .filter(one -> one.startsWith("data:"))
                .toList();
    }

    /** The card of one disruption; its curves need a second point, or none is drawn. */
    private String card(String disruption, String language) throws Exception {
        String page = mvc.perform(
                        get("/overview").locale(Locale.forLanguageTag(language)).with(As.role(Role.MANAGER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        int from = page.indexOf("id=\"run-" + disruption);
        assertThat(from).isPositive();
        int next = page.indexOf("id=\"run-", from + 8);
        return page.substring(from, next < 0 ? page.length() : next);
    }
}
