package io.tsunagi.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class WebhookPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ChannelCases cases;

    @Test
    void aManagerRegistersAndSeesTheSecretThisOnce() throws Exception {
        cases.approved(9);
        UUID id = UUID.randomUUID();
        String url = "http://127.0.0.1:9/page/" + id;
        String page = "/webhooks/" + id;
        var answer = mvc.perform(post("/webhooks")
                        .param("id", id.toString())
                        .param("label", "自動取込み")
                        .param("partner", "")
                        .param("url", url)
                        .with(As.role(Role.MANAGER)))
                .andExpect(redirectedUrl(page))
                .andReturn();
        String secret = (String) answer.getFlashMap().get("secret");
        assertThat(secret).startsWith("whsec_");
        mvc.perform(get(page).flashAttr("secret", secret).with(As.role(Role.MANAGER)))
                .andExpect(content().string(containsString(secret)));
        mvc.perform(get(page).with(As.role(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(url)))
                .andExpect(content().string(not(containsString("whsec_"))))
                .andExpect(content().string(not(containsString("th:text"))));
        mvc.perform(post(page + "/ending").with(As.role(Role.COORDINATOR))).andExpect(status().isForbidden());
        mvc.perform(post(page + "/ending").with(As.role(Role.MANAGER))).andExpect(redirectedUrl(page));
        mvc.perform(post(page + "/ping")
                        .param("key", UUID.randomUUID().toString())
                        .with(As.role(Role.MANAGER)))
                .andExpect(redirectedUrl(page));
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldAndNothingTypedIsLost() throws Exception {
        mvc.perform(post("/webhooks")
                        .param("label", "受け口")
                        .param("url", "https://not-approved.example/x")
                        .with(As.role(Role.MANAGER))
                        .header("Accept-Language", "ja"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"https://not-approved.example/x\"")))
                .andExpect(content().string(containsString("この接続先は承認されていません")));
    }

    @Test
    void everyPageOpensInBothLanguagesForThoseWhoMayRead() throws Exception {
        for (Map.Entry<String, String> room : cases.rooms().entrySet()) {
            for (String language : new String[] {"ja", "en"}) {
                mvc.perform(get(room.getValue()).with(As.role(Role.MANAGER)).header("Accept-Language", language))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("th:text"))))
                        .andExpect(content().string(not(containsString("??"))));
            }
            mvc.perform(get(room.getValue()).with(As.role(Role.BROKER))).andExpect(status().isForbidden());
        }
    }

    @Test
    void programsRegisterByKeyAndBrokersDoNot() throws Exception {
        cases.approved(9);
        String body = """
                {"key": "%s", "label": "Program", "url": "http://127.0.0.1:9/api/%s"}
                """.formatted(UUID.randomUUID(), UUID.randomUUID());
        for (int i = 0; i < 2; i++) {
            mvc.perform(post("/api/v1/webhooks")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body)
                            .with(As.program(Role.MANAGER)))
                    .andExpect(status().isCreated())
                    .andExpect(content().string(containsString("whsec_")));
        }
        mvc.perform(get("/api/v1/webhooks").with(As.program(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("whsec_"))));
        mvc.perform(get("/api/v1/webhooks").with(As.program(Role.BROKER))).andExpect(status().isForbidden());
    }
}
