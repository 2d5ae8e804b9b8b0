package io.tsunagi.reconnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import io.tsunagi.reconnect.domain.GateState;
import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class GatePageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    GateCases cases;

    @Test
    void aCoordinatorOpensAGateFromItsDisruption() throws Exception {
        GateCases.Outage outage = cases.outage();
        String page = "/disruptions/" + outage.disruption() + "/gates";
        mvc.perform(get(page).locale(Locale.ENGLISH).with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString("No partner has said yet")));
        mvc.perform(get("/disruptions/" + outage.disruption())
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.MANAGER)))
                .andExpect(content().string(containsString(page)));
        mvc.perform(post(page)
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR))
                        .param("said", "yes"))
                .andExpect(content().string(containsString("Write 5 to 2,000 characters")));

        mvc.perform(post(page)
                        .with(As.role(Role.COORDINATOR))
                        .param("system", outage.system().toString())
                        .param("said", "the duty officer, called back"))
                .andExpect(redirectedUrlPattern("/gates/RG-*"));

        mvc.perform(post(page).with(As.role(Role.AUDITOR)).param("said", "the duty officer"))
                .andExpect(status().isForbidden());
    }

    @Test
    void anItemIsStatedWithItsFileAndNothingTypedIsLost() throws Exception {
        String gate = cases.opened(cases.outage());
        String item = "/gates/" + gate + "/items/A3";
        mvc.perform(multipart(item)
                        .file(new MockMultipartFile("file", "x.exe", "application/pdf", new byte[] {'M', 'Z', 0}))
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR))
                        .param("words", "The firm of forensics is Sample Labs")
                        .param("owner", "CISO")
                        .param("validUntil", "2020-01-01"))
                .andExpect(content().string(containsString("Give a last day from today")))
                .andExpect(content().string(containsString("The firm of forensics is Sample Labs")));

        mvc.perform(multipart(item)
                        .file(new MockMultipartFile("file", "letter.txt", "text/plain", GateCases.bytes("a letter")))
                        .with(As.role(Role.COORDINATOR))
                        .param("words", "The firm of forensics is Sample Labs")
                        .param("owner", "CISO")
                        .param(
                                "validUntil",
                                cases.sheet(gate).today().plusDays(9).toString()))
                .andExpect(redirectedUrl("/gates/" + gate));

        String file = cases.sheet(gate).lines().get(2).statement().file().id().toString();
        mvc.perform(get("/gates/" + gate + "/files/" + file).with(As.role(Role.AUDITOR)))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(content().string("a letter"));
        mvc.perform(get(item).locale(Locale.JAPANESE).with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString("独立した調査会社")))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(get("/gates/" + gate + "/items/E21").with(As.role(Role.COORDINATOR)))
                .andExpect(status().isNotFound());
    }

    @Test
    void theReviewIsSignedOnThePageOfTheGate() throws Exception {
        String gate = cases.opened(cases.outage());
        cases.state(gate, GateState.REVIEW);
        String page = "/gates/" + gate;
        mvc.perform(post(page + "/review").with(As.role(Role.COORDINATOR))).andExpect(redirectedUrl(page));
        mvc.perform(get(page).locale(Locale.JAPANESE).with(As.role(Role.MANAGER)))
                .andExpect(content().string(containsString("署名する")))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(post(page + "/approvals")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.MANAGER))
                        .param("words", "seen the reports"))
                .andExpect(content().string(containsString("Choose for whom you sign")))
                .andExpect(content().string(containsString("seen the reports")));
        mvc.perform(post(page + "/approvals")
                        .with(As.role(Role.MANAGER))
                        .param("capacity", "SECURITY")
                        .param("words", "seen the reports"))
                .andExpect(redirectedUrl(page));
        mvc.perform(post("/api/v1" + page + "/approvals")
                        .with(As.program("gate-program", Role.MANAGER))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"capacity\":\"OPERATIONS\",\"words\":\"roster stands\"}"))
                .andExpect(jsonPath("$.gate.state").value("TEST"));
        mvc.perform(get(page).locale(Locale.ENGLISH).with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString("Next: replay known messages")));
    }

    @Test
    void aRollbackNeedsAReasonAndIsSeenInTheHistory() throws Exception {
        String gate = cases.inReview(cases.outage());
        String page = "/gates/" + gate;
        mvc.perform(post(page + "/rollback")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR))
                        .param("reason", " "))
                .andExpect(content().string(containsString("Write 5 to 2,000 characters")));
        mvc.perform(post(page + "/rollback").with(As.role(Role.COORDINATOR)).param("reason", "orders went twice"))
                .andExpect(redirectedUrl(page));
        mvc.perform(get(page).locale(Locale.ENGLISH).with(As.role(Role.AUDITOR)))
                .andExpect(content().string(containsString("orders went twice")))
                .andExpect(content().string(containsString("Taken back out")));
        mvc.perform(get("/api/v1/disruptions/" + cases.sheet(gate).gate().disruption() + "/gates")
                        .with(As.program(Role.AUDITOR)))
                .andExpect(jsonPath("$[0].gate.state").value("DISCONNECTED"));
    }

    @Test
    void theStepsAfterTheReviewAreDoneOnThePageOfTheGate() throws Exception {
        String gate = cases.inTest(cases.outage());
        cases.state(gate, GateState.WATCH);
        String page = "/gates/" + gate;
        mvc.perform(multipart(page + "/replay").locale(Locale.ENGLISH).with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString("Choose a table whose first row names message_id")));
        mvc.perform(multipart(page + "/replay")
                        .file(table("sent", "message_id,quantity,payload\nM1,1,x\nM1,1,x\n"))
                        .file(table("answers", "message_id,result,quantity,payload\nM1,ACCEPTED,1,x\nM1,REFUSED,1,x\n"))
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(redirectedUrl(page));
        mvc.perform(post(page + "/regimes")
                        .with(As.role(Role.BROKER))
                        .param("regimes", "looked through the list of the system"))
                .andExpect(redirectedUrl(page));
        mvc.perform(post(page + "/limits")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.MANAGER))
                        .param("dailyCap", "many")
                        .param("lanes", "TYO-OSA"))
                .andExpect(content().string(containsString("Give a daily cap from 1")))
                .andExpect(content().string(containsString("TYO-OSA")));
        mvc.perform(post(page + "/limits")
                        .with(As.role(Role.MANAGER))
                        .param("dailyCap", "２０")
                        .param("mismatches", "1"))
                .andExpect(redirectedUrl(page));
        cases.canary(gate, true);
        mvc.perform(get(page).locale(Locale.JAPANESE).with(As.role(Role.MANAGER)))
                .andExpect(content().string(containsString("本日20件中1件を送付")))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(post(page + "/sendings")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR))
                        .param("key", "7b1a4f0e-0d9f-4c39-9c55-5f0f7e1a2b3c")
                        .param("number", "20"))
                .andExpect(content().string(containsString("Over the cap of today: 19 may still go")))
                .andExpect(content().string(containsString("7b1a4f0e-0d9f-4c39-9c55-5f0f7e1a2b3c")));
        mvc.perform(get("/api/v1/passages/" + cases.sheet(gate).gate().systemId())
                        .param("number", "19")
                        .with(As.program(Role.COORDINATOR)))
                .andExpect(jsonPath("$.word").value("WITHIN"))
                .andExpect(jsonPath("$.left").value(19));
        mvc.perform(post("/api/v1" + page + "/watch")
                        .with(As.program(Role.MANAGER))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"hours\":24}"))
                .andExpect(jsonPath("$.watchOver").value(false));
        mvc.perform(get(page).locale(Locale.ENGLISH).with(As.role(Role.MANAGER)))
                .andExpect(content().string(containsString("Watched until")));
    }

    @Test
    void thePacketOfAPartnerIsShownAndExportedWithItsFiles() throws Exception {
        GateCases.Outage outage = cases.outage();
        cases.inReview(outage);
        String page = "/gates/packets/" + outage.code();
        mvc.perform(get(page).locale(Locale.JAPANESE).with(As.role(Role.AUDITOR)))
                .andExpect(content().string(containsString("E20：取引先の回答")))
                .andExpect(content().string(not(containsString("??"))));

        byte[] zip = mvc.perform(post(page + ".zip").locale(Locale.ENGLISH).with(As.role(Role.MANAGER)))
                .andExpect(header().string("Content-Type", "application/zip"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        Set<String> names = new HashSet<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).contains("packet.pdf", "E20-E20.txt", "A3-A3.txt").noneMatch(name -> name.startsWith("C14"));
        mvc.perform(post(page + ".zip").with(As.role(Role.AUDITOR))).andExpect(status().isForbidden());
    }

    private static MockMultipartFile table(String field, String text) {
        return new MockMultipartFile(field, field + ".csv", "text/csv", GateCases.bytes(text));
    }
}
