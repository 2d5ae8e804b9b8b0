package io.tsunagi.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class ClaimPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ClaimCases cases;

    @Test
    void aCoordinatorTakesUpAClaimFromTheShipmentAndKeepsWhatWasTyped() throws Exception {
        String shipment = cases.shipment("P1");
        mvc.perform(get("/shipments/" + shipment).with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString("/claims/new?shipment=" + shipment)));
        mvc.perform(get("/claims/new").param("shipment", shipment).with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk());
        mvc.perform(post("/claims")
                        .param("shipments", shipment)
                        .param("priority", "P1")
                        .param("ground", "DIALYSIS")
                        .param("organisation", "みどり透析クリニック")
                        .param("words", "透析患者3名")
                        .param("hours", "２４")
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("みどり透析クリニック")))
                .andExpect(content().string(containsString("is-invalid")));
        mvc.perform(post("/claims")
                        .param("shipments", shipment)
                        .param("priority", "P1")
                        .param("ground", "DIALYSIS")
                        .param("organisation", "みどり透析クリニック")
                        .param("contact", "田中")
                        .param("role", "臨床工学技士")
                        .param("words", "透析患者3名")
                        .param("evidence", "発注書の写し")
                        .param("hours", "２４")
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(redirectedUrlPattern("/claims/C-*"));
    }

    @Test
    void everyBoxThatIsMissingIsToldAtOnce() throws Exception {
        String shipment = cases.shipment("P0");
        String page = mvc.perform(post("/claims")
                        .param("shipments", shipment)
                        .param("priority", "P0")
                        .param("organisation", "みどり透析クリニック")
                        .param("daysOfCover", "たくさん")
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        for (String field : List.of("ground", "contact", "role", "words", "daysOfCover")) {
            assertThat(Jsoup.parse(page).select("[name=" + field + "].is-invalid"))
                    .as(field)
                    .isNotEmpty();
        }
    }

    @Test
    void auditorsReadAndDoNotAct() throws Exception {
        String claim = cases.called(cases.shipment(null), 0);
        mvc.perform(get("/claims").with(As.role(Role.AUDITOR))).andExpect(status().isOk());
        mvc.perform(get("/claims/" + claim).with(As.role(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("name=\"verdict\""))));
        mvc.perform(post("/claims/" + claim + "/opinions")
                        .param("verdict", "GRANT_P0")
                        .param("reason", "OTHER")
                        .param("words", "because I say so")
                        .with(As.role(Role.AUDITOR)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/claims/" + claim).with(As.role(Role.BROKER))).andExpect(status().isForbidden());
    }

    @Test
    void aFileIsGivenOutAsADownloadOnly() throws Exception {
        String claim = cases.opened(cases.shipment(null), 1);
        MockMultipartFile file = new MockMultipartFile(
                "file", "<b>.html", "text/html", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        mvc.perform(multipart("/claims/" + claim + "/evidence").file(file).with(As.role(Role.COORDINATOR)))
                .andExpect(status().is3xxRedirection());
        String sheet = mvc.perform(get("/api/v1/claims/" + claim).with(As.program(Role.AUDITOR)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = JsonPath.read(sheet, "$.evidence[0].id");
        mvc.perform(get("/claims/" + claim + "/files/" + id).with(As.role(Role.MANAGER)))
                .andExpect(header().string("Content-Disposition", startsWith("attachment")))
                .andExpect(header().string("Content-Type", startsWith("text/plain")));
    }

    @Test
    void programsWalkTheWholeClaim() throws Exception {
        String shipment = cases.shipment(null);
        String opened = mvc.perform(post("/api/v1/claims")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"shipments": ["%s"], "hours": 12, "asked": {"priority": 1, "organisation": "北病院",
                                 "contact": "鈴木", "role": "医師", "ground": "OPERATION", "words": "明朝の手術",
                                 "evidence": "手術予定表"}}
                                """.formatted(shipment))
                        .with(As.program(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String claim = JsonPath.read(opened, "$.claim.reference");
        mvc.perform(post("/api/v1/claims/" + claim + "/opinions")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"verdict\": \"GRANT_P1\", \"reason\": \"OTHER\", \"words\": \"too early\"}")
                        .with(As.program("claims-api", Role.MANAGER)))
                .andExpect(status().isUnprocessableEntity());
        mvc.perform(get("/api/v1/claims/" + claim).with(As.program(Role.AUDITOR)))
                .andExpect(jsonPath("$.claim.state").value("CALL_BACK"));
    }
}
