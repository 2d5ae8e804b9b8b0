package io.tsunagi.shipment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.disruption.InFlight;
import io.tsunagi.identity.Role;
import io.tsunagi.shipment.Backlog;
import io.tsunagi.shipment.ReachedShipper;
import io.tsunagi.shipment.ShipmentFixtures;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class RankedPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ReachedShipper shippers;

    @Autowired
    Backlog backlog;

    @Autowired
    List<InFlight> inFlight;

    @Test
    void listsFiltersExplainsAndCounts() throws Exception {
        ReachedShipper.Reached reached = shippers.reached();
        shippers.take(reached.partner(), ShipmentFixtures.HUB);
        String list = "/disruptions/" + reached.disruption() + "/shipments";

        String first = html(list, Locale.JAPANESE);
        assertThat(first).contains("病院向けインスリン").contains("未出荷").contains("rel=\"next\"");
        assertThat(rows(first)).isEqualTo(50);
        String next =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]*)\".*", "$1").replace("&amp;", "&");
        String second =
                html(java.net.URLDecoder.decode(next, java.nio.charset.StandardCharsets.UTF_8), Locale.JAPANESE);
        assertThat(rows(second)).isEqualTo(50);

        assertThat(html(list + "?priority=P4&temperature=AMBIENT", Locale.ENGLISH))
                .contains("other goods for ")
                .doesNotContain("priority-P2");
        assertThat(html(list + "?status=HOLD", Locale.ENGLISH)).contains("lithium batteries");
        assertThat(html(list + "?q=a0000001", Locale.ENGLISH)).contains("渡邉総合病院");
        assertThat(html(list + "?q=%E7%97%85%E9%99%A2", Locale.ENGLISH))
                .contains("The list below is only of the 12 above")
                .contains("customer=");
        assertThat(html(list + "?q=100%25", Locale.ENGLISH)).contains("No shipment matches.");
        mvc.perform(get(list + "?after=broken").with(As.role(Role.COORDINATOR))).andExpect(status().is3xxRedirection());

        List<Backlog.Count> counts = As.manager(() -> backlog.now(reached.disruption()));
        assertThat(counts).hasSize(5);
        assertThat(counts.stream()
                        .mapToLong(count -> count.open() + count.held())
                        .sum())
                .isEqualTo(1749);
        assertThat(As.manager(() -> backlog.since(reached.disruption(), Instant.EPOCH)))
                .hasSizeGreaterThanOrEqualTo(5);
        InFlight.Count flying = As.manager(() -> inFlight.stream()
                .map(one -> one.count(Set.of(reached.partner())))
                .filter(count -> count.kind().equals("shipments"))
                .findFirst()
                .orElseThrow());
        assertThat(flying.number()).isEqualTo(1749);
        assertThat(flying.urgent())
                .isEqualTo(counts.stream()
                        .filter(count -> count.priority() <= 1)
                        .mapToLong(count -> count.open() + count.held())
                        .sum());
        assertThat(flying.nextHarmAt()).isBefore(Instant.parse("2025-10-20T00:00:00Z"));
    }

    @Test
    void explainsOneShipmentInBothLanguagesOnItsPageAndByRest() throws Exception {
        ReachedShipper.Reached reached = shippers.reached();
        shippers.take(reached.partner(), ShipmentFixtures.HUB);
        String answer = mvc.perform(get("/api/v1/disruptions/" + reached.disruption() + "/shipments?q=A0000001")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(jsonPath("$.shipments[0].priority").value("P0"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String reference = JsonPath.read(answer, "$.shipments[0].reference");
        String why = JsonPath.read(answer, "$.shipments[0].why");

        assertThat(why)
                .startsWith(
                        "P0 lifesaving: insulin for a hospital; needed by 2025-10-19 21:00 JST, no other supply known; harm began ");
        mvc.perform(get("/shipments/" + reference).locale(Locale.JAPANESE).with(As.role(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("P0 救命：病院向けインスリン。必要期限は2025-10-19 21:00 JST、代わりの仕入先は不明。")))
                .andExpect(content().string(containsString("受注ファイル取込")));
        mvc.perform(get("/shipments/S-2025-9999-X").with(As.role(Role.COORDINATOR)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/disruptions/D-2025-9999-X/shipments").with(As.role(Role.COORDINATOR)))
                .andExpect(status().isNotFound());
    }

    private String html(String path, Locale locale) throws Exception {
        return mvc.perform(get(java.net.URI.create(path.replace(" ", "%20")))
                        .locale(locale)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static int rows(String html) {
        return html.split("href=\"/shipments/S-", -1).length - 1;
    }
}
