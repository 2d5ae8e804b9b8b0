package io.tsunagi.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.cost.domain.CostEntry;
import io.tsunagi.cost.domain.Costs;
import io.tsunagi.identity.Role;
import io.tsunagi.reconcile.ReconcileCases;
import io.tsunagi.shared.Money;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class CostPageTests {

    @Autowired
    ReconcileCases outages;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CostCases cases;

    @Autowired
    private Costs costs;

    @Test
    void formIsReadWithFullWidthDigitsAndRefusedAtItsFieldsWithEveryWordKept() throws Exception {
        String disruption = cases.disruption();
        String key = UUID.randomUUID().toString();

        mvc.perform(post("/disruptions/" + disruption + "/costs")
                        .with(As.role(Role.COORDINATOR))
                        .locale(Locale.ENGLISH)
                        .param("key", key)
                        .param("kind", "DEMURRAGE")
                        .param("cause", "could not declare")
                        .param("bearer", "PARTNER")
                        .param("counterparty", "")
                        .param("on", "2026-02-26")
                        .param("to", "2026-03-07")
                        .param("currency", "JPY")
                        .param("rate", "12000"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Write 1 to 200 characters")))
                .andExpect(content().string(containsString("could not declare")));
        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(post("/disruptions/" + disruption + "/costs")
                            .with(As.role(Role.COORDINATOR))
                            .param("key", key)
                            .param("kind", "DEMURRAGE")
                            .param("cause", "could not declare")
                            .param("bearer", "PARTNER")
                            .param("counterparty", "Sample Line")
                            .param("on", "2026-02-26")
                            .param("to", "2026-03-07")
                            .param("freeDays", "７")
                            .param("currency", "jpy")
                            .param("rate", "１２，０００"))
                    .andExpect(redirectedUrlPattern("/costs/CO-*"));
        }

        List<CostEntry> noted = As.manager(() -> costs.page(disruption, null, null, 10));
        assertThat(noted)
                .singleElement()
                .satisfies(entry -> assertThat(entry.amount()).isEqualTo(Money.yen(36_000)));
        for (Locale locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            for (String page : new String[] {
                "/disruptions/" + disruption + "/costs",
                "/costs/" + noted.get(0).reference()
            }) {
                mvc.perform(get(page).locale(locale).with(As.role(Role.AUDITOR)))
                        .andExpect(status().isOk())
                        .andExpect(content().string(containsString("JPY 36,000")))
                        .andExpect(content().string(not(containsString("??"))));
            }
        }
    }

    @Test
    void aCostOfAShipmentLeadsToIt() throws Exception {
        ReconcileCases.Place place = outages.place(1);
        String shipment = place.orders().get(0).reference();
        String cost = mvc.perform(post("/disruptions/" + place.disruption() + "/costs")
                        .with(As.role(Role.COORDINATOR))
                        .param("key", UUID.randomUUID().toString())
                        .param("kind", "OVERTIME")
                        .param("about", shipment)
                        .param("cause", "picked by hand at night")
                        .param("bearer", "US")
                        .param("counterparty", "own staff")
                        .param("on", "2026-02-26")
                        .param("currency", "JPY")
                        .param("amount", "12000"))
                .andExpect(redirectedUrlPattern("/costs/CO-*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        mvc.perform(get(String.valueOf(cost)).with(As.role(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("href=\"/shipments/" + shipment + "\"")));
    }

    @Test
    void evidenceComesBackAsADownloadAndTheZipHoldsItWithItsHash() throws Exception {
        String disruption = cases.disruption();
        String cost = cases.overtime(disruption, Money.yen(5_000));
        MockMultipartFile file = new MockMultipartFile(
                "file", "請求書.html", "text/html", "<script>x</script>".getBytes(StandardCharsets.UTF_8));
        mvc.perform(multipart("/costs/" + cost + "/files").file(file).with(As.role(Role.BROKER)))
                .andExpect(status().is3xxRedirection());
        mvc.perform(multipart("/costs/" + cost + "/files")
                        .file(new MockMultipartFile("file", "x.exe", null, new byte[] {1, 2, 3}))
                        .with(As.role(Role.BROKER))
                        .locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("Only PDF, PNG, JPEG and plain text")));

        UUID id = As.manager(() -> costs.files(cost)).get(0).id();
        mvc.perform(get("/costs/files/" + id).with(As.role(Role.AUDITOR)))
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_PLAIN))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        Map<String, byte[]> zip = unzip(
                mvc.perform(get("/disruptions/" + disruption + "/costs.zip").with(As.role(Role.AUDITOR)))
                        .andExpect(content().contentType("application/zip"))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());
        assertThat(zip).containsOnlyKeys("costs.csv", "evidence/" + cost + "/01-請求書.txt", "sha256.txt");
        assertThat(new String(zip.get("sha256.txt"), StandardCharsets.UTF_8))
                .contains("evidence/" + cost + "/01-請求書.txt");
    }

    @Test
    void tableHoldsPlainDecimalsAndNoFormula() throws Exception {
        String disruption = cases.disruption();
        mvc.perform(post("/api/v1/disruptions/" + disruption + "/costs")
                        .with(As.program(Role.BROKER))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"key":"%s","kind":"DETENTION","bearer":"DISPUTED","cause":"=HYPERLINK(1)","counterparty":"@line",
                                 "from":"2026-02-26","to":"2026-03-07","freeDays":7,"currency":"USD","rate":"100.10"}
                                """.formatted(UUID.randomUUID())))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.reference").isNotEmpty());

        mvc.perform(get("/disruptions/" + disruption + "/costs.csv").with(As.role(Role.AUDITOR)))
                .andExpect(content().string(containsString("'=HYPERLINK(1)")))
                .andExpect(content().string(containsString("'@line")))
                .andExpect(content().string(containsString("10,7,3,100.10,USD,300.30,300.30")));
        mvc.perform(get("/api/v1/disruptions/" + disruption + "/costs").with(As.program(Role.AUDITOR)))
                .andExpect(jsonPath("$.totals[0].currency").value("USD"))
                .andExpect(jsonPath("$.totals[0].all").value("300.30"))
                .andExpect(jsonPath("$.costs[0].reckoned.chargeableDays").value(3));
    }

    @Test
    void managersMoveClaimsAndWriteLettersAndOthersDoNot() throws Exception {
        String disruption = cases.disruption();
        String cost = cases.demurrage(disruption, Money.yen(12_000));

        mvc.perform(post("/costs/" + cost + "/state").with(As.role(Role.BROKER)).param("to", "CLAIMED"))
                .andExpect(status().isForbidden());
        mvc.perform(post("/disruptions/" + disruption + "/costs").with(As.role(Role.AUDITOR)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/disruptions/" + disruption + "/letters/new?entry=" + cost)
                        .with(As.role(Role.MANAGER))
                        .locale(Locale.JAPANESE))
                .andExpect(content().string(containsString("不可抗力に関するご通知")))
                .andExpect(content().string(containsString("checked")));
        String letter = mvc.perform(post("/disruptions/" + disruption + "/letters")
                        .with(As.role(Role.MANAGER))
                        .param("key", UUID.randomUUID().toString())
                        .param("template", "waiver")
                        .param("language", "ja")
                        .param("addressee", "見本海運")
                        .param("entries", cost))
                .andExpect(redirectedUrlPattern("/letters/LT-*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        mvc.perform(post(letter + "/signature").with(As.role(Role.MANAGER)).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("Another manager has to sign it")));
        mvc.perform(get("/desk").with(As.person("second-manager", Role.MANAGER)))
                .andExpect(content().string(containsString("/letters/waiting")));
        mvc.perform(get(letter + "/pdf").with(As.role(Role.AUDITOR)))
                .andExpect(content().contentType(MediaType.APPLICATION_PDF));
        mvc.perform(post(letter + "/signature").with(As.person("second-manager", Role.MANAGER)))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get(letter + "/pdf").with(As.role(Role.AUDITOR))).andExpect(status().isSeeOther());
        mvc.perform(get("/costs/" + cost).with(As.role(Role.MANAGER)).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("Claimed")));
    }

    @Test
    void closingReportHoldsTheCosts() throws Exception {
        String disruption = cases.disruption();
        cases.demurrage(disruption, CostCases.dollars("100.10"));

        mvc.perform(get("/api/v1/disruptions/" + disruption + "/report").with(As.program(Role.AUDITOR)))
                .andExpect(
                        jsonPath("$.parts[?(@.name == 'cost')].en.rows[0][3]").value("USD 300.30"));
        mvc.perform(get("/disruptions/" + disruption + "/report")
                        .with(As.role(Role.MANAGER))
                        .locale(Locale.JAPANESE))
                .andExpect(content().string(containsString("費用・請求の記録")))
                .andExpect(content().string(containsString("USD 300.30")));
    }

    private static Map<String, byte[]> unzip(byte[] file) throws Exception {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
