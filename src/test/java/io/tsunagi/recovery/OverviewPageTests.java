package io.tsunagi.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.storage.RowScope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The manager's page answers: what is down, since when, who is hurt, when is it over. */
@TsunagiTest
class OverviewPageTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void offersTheApprovalWhileDeclaredAndTheBulletinOnceApproved() throws Exception {
        String declared = new RecoveryFixtures(application).declared("OVERVIEW-ONE");
        String approved = new RecoveryFixtures(application).approved("OVERVIEW-TWO");

        assertThat(page("/disruptions/" + declared, "en"))
                .contains("OVERVIEW-ONE Warehouse WMS", "href=\"/disruptions/" + declared + "/approve\"")
                .contains("OVERVIEW-ONE Warehouse", "No forecast");
        assertThat(page("/disruptions/" + approved, "ja"))
                .contains("OVERVIEW-TWO倉庫", "縮退運用中", "お知らせ", "見通しなし")
                .contains("class=\"btn btn-primary\" href=\"/disruptions/" + approved + "/bulletins\"")
                .doesNotContain("??");
    }

    @Test
    void chartAndTableShowTheNumbersOfARecount() throws Exception {
        String reference = new RecoveryFixtures(application).approved("OVERVIEW-THREE");
        new RecoveryFixtures(application).takeOrders("OVERVIEW-THREE");

        JsonNode chart = json.readTree(get200("/disruptions/" + reference + "/backlog.json", "en"));

        List<Long> recount = recount("OVERVIEW-THREE");
        List<Long> last = new ArrayList<>();
        chart.get("series").forEach(series -> {
            JsonNode numbers = series.get("numbers");
            assertThat(numbers).hasSameSizeAs(chart.get("labels"));
            last.add(numbers.get(numbers.size() - 1).asLong());
        });
        assertThat(last).isEqualTo(recount);
        assertThat(recount.stream().mapToLong(Long::longValue).sum()).isEqualTo(293);
        assertThat(page("/disruptions/" + reference, "en")).contains("<td class=\"number\">293</td>");
    }

    @Test
    void figuresAloneCarryTheirOwnRefresh() throws Exception {
        String reference = new RecoveryFixtures(application).approved("OVERVIEW-FOUR");

        assertThat(get200("/disruptions/" + reference + "/figures", "en"))
                .contains("hx-get=\"/disruptions/" + reference + "/figures\"", "every 15s", "data-announce")
                .doesNotContain("<html");
    }

    @Test
    void tellsProgramsTheSame() throws Exception {
        String reference = new RecoveryFixtures(application).approved("OVERVIEW-FIVE");

        mvc.perform(get("/api/v1/disruptions/" + reference + "/overview").with(As.role(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("FALLBACK"))
                .andExpect(jsonPath("$.figures.bulletinDue").value(true))
                .andExpect(jsonPath("$.forecast").isEmpty());
        mvc.perform(get("/api/v1/disruptions/D-2025-9999-X/overview").with(As.role(Role.AUDITOR)))
                .andExpect(status().isNotFound());
    }

    @Test
    void drawsTheProcessWithItsTokenAndWritesItInWords() throws Exception {
        String reference = new RecoveryFixtures(application).approved("OVERVIEW-SIX");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(page("/disruptions/" + reference + "/process", "ja"))
                        .contains("data-tokens=\"UserTask_RecordSystemUp\""));

        assertThat(page("/disruptions/" + reference + "/process", "ja"))
                .contains("<li><span>システム復旧の記録</span>", "作業手順書", "現在地", "責任者", "手作業の出荷と紙の申告が続く間")
                .contains(reference + " OVERVIEW-SIX倉庫 倉庫管理</p>")
                .doesNotContain("??", "&lt;title");
        mvc.perform(get("/disruptions/" + reference + "/process.bpmn")
                        .locale(java.util.Locale.JAPANESE)
                        .with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"システム復旧の記録\"")))
                .andExpect(content().string(containsString("BPMNShape")));
    }

    private List<Long> recount(String code) {
        return RowScope.asHouse(() -> {
            UUID partner = application
                    .getBean(SupplyChainMap.class)
                    .partner(code)
                    .orElseThrow()
                    .id();
            return jdbc.sql("""
                            select count(s.id) from generate_series(0, 4) as classes (class)
                            left join shipment.shipments s
                                on s.class = classes.class and s.partner_id = ? and s.status in ('OPEN', 'HOLD')
                            group by classes.class order by classes.class
                            """).param(partner).query(Long.class).list();
        });
    }

    private String page(String path, String language) throws Exception {
        return get200(path, language);
    }

    private String get200(String path, String language) throws Exception {
        return mvc.perform(get(path)
                        .locale(java.util.Locale.forLanguageTag(language))
                        .with(As.role(Role.MANAGER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
