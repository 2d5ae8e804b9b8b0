package io.tsunagi.shipment.web.rank;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import io.tsunagi.shipment.domain.TriageOrders;
import io.tsunagi.workflow.DecisionTables;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class EditionPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    DecisionTables tables;

    @Test
    void coordinatorsReadTheRulesInWordsAndDoNotChangeThem() throws Exception {
        mvc.perform(get("/ranking").with(As.role(Role.COORDINATOR)).header("Accept-Language", "ja"))
                .andExpect(content().string(containsString("人工呼吸器")))
                .andExpect(content().string(containsString("インスリン")));
        mvc.perform(get("/ranking/table").with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString("Rule_Insulin")));
        mvc.perform(get("/ranking/editions/new").with(As.role(Role.COORDINATOR)))
                .andExpect(status().isForbidden());
    }

    @Test
    void aManagerSeesWhoWouldMoveThenProposesAndABrokenTableIsShownAgainWithItsFlaw() throws Exception {
        String text = tables.text(TriageOrders.DECISION, "1");
        mvc.perform(multipart("/ranking/editions").param("dmn", text).with(As.role(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("moves-title")));
        MockMultipartFile broken = new MockMultipartFile(
                "file",
                "x.dmn",
                "text/xml",
                text.replace("\"INSULIN\"", "\"INSULLIN\"").getBytes(StandardCharsets.UTF_8));
        mvc.perform(multipart("/ranking/editions")
                        .file(broken)
                        .param("dmn", text)
                        .with(As.role(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("INSULLIN")))
                .andExpect(content().string(containsString("is-invalid")));
        String page = mvc.perform(multipart("/ranking/editions")
                        .param("dmn", text + "\n<!-- the same rules -->")
                        .param("note", "no change, a rehearsal")
                        .param("save", "yes")
                        .with(As.role(Role.MANAGER)))
                .andExpect(redirectedUrlPattern("/ranking/editions/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        mvc.perform(get(String.valueOf(page)).with(As.role(Role.AUDITOR))).andExpect(status().isOk());
        mvc.perform(post(page + "/decision").param("decision", "confirm").with(As.role(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("alert-danger")));
        mvc.perform(post(page + "/decision")
                        .param("decision", "refuse")
                        .param("words", "a rehearsal only")
                        .with(As.person("editions-second", Role.MANAGER)))
                .andExpect(redirectedUrlPattern("/ranking/editions/*"));
    }
}
