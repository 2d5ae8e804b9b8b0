package io.tsunagi.mode;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.identity.Role;
import io.tsunagi.mode.domain.CheckItem;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@TsunagiTest
class ModePageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ModeCases cases;

    @Test
    void aManagerOpensASiteAndTheBarAndTheOverviewSayTheMode() throws Exception {
        String base = "/disruptions/" + cases.fallback("MODE-PAGE-A").reference();
        mvc.perform(get(base).locale(Locale.ENGLISH).with(As.role(Role.MANAGER)))
                .andExpect(content().string(containsString("No mode is decided yet")));
        mvc.perform(decision(base, "SITE-P").param("items", "37").with(As.role(Role.MANAGER)))
                .andExpect(redirectedUrl(base + "/modes"));
        mvc.perform(get(base).locale(Locale.JAPANESE).with(As.role(Role.AUDITOR)))
                .andExpect(content().string(containsString("<span> M1</span>")))
                .andExpect(content().string(containsString("FAX受注・手作業出荷")));
        mvc.perform(get(base + "/modes").locale(Locale.JAPANESE).with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("SITE-P")))
                .andExpect(content().string(not(containsString("??"))))
                .andExpect(content().string(not(containsString("/reversal"))));
        mvc.perform(get(base + "/modes/steps.json").with(As.role(Role.BROKER)))
                .andExpect(jsonPath("$.series[0].site").value("SITE-P"))
                .andExpect(jsonPath("$.series[0].modes[0]").value(1));
    }

    @Test
    void whatWasTypedStaysBesideTheReason() throws Exception {
        Disruption disruption = cases.fallback("MODE-PAGE-B");
        String base = "/disruptions/" + disruption.reference();
        cases.open(disruption, "SITE-Q");
        mvc.perform(decision(base, "SITE-Q")
                        .param("items", "4711")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.MANAGER)))
                .andExpect(redirectedUrl(base + "/modes"));
        mvc.perform(post(base + "/modes")
                        .param("site", "SITE-Q")
                        .param("lane", "STOCK")
                        .param("open", "OPEN")
                        .param("items", "5000")
                        .param("channel", "WEB")
                        .param("units", "CASE")
                        .param("system", "BY_HAND")
                        .param("ground", "two at once, kept")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("More than one thing gets wider at once")))
                .andExpect(content().string(containsString("two at once, kept")))
                .andExpect(content().string(containsString("value=\"5000\"")));
        mvc.perform(post(base + "/modes")
                        .param("site", "SITE-Q")
                        .param("items", "many")
                        .with(As.role(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("1億以下")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void programsDecideAndTakeBackByRest() throws Exception {
        String api = "/api/v1/disruptions/" + cases.fallback("MODE-PAGE-C").reference() + "/modes";
        StringBuilder checks = new StringBuilder();
        for (CheckItem item : CheckItem.values()) {
            checks.append(checks.isEmpty() ? "" : ",").append('"').append(item).append("\":true");
        }
        String body = """
                {"site":"SITE-R","lane":"STOCK","open":true,"items":%s,"channel":"FAX","units":"CASE","system":"BY_HAND",
                 "ground":"by a program","checks":{%s}}""";
        String answer = mvc.perform(post(api)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.formatted("37", checks))
                        .with(As.program(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.today[0].mode").value("M1"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = JsonPath.read(answer, "$.lanes[0].decisions[0].id");
        mvc.perform(post(api)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.formatted("0", checks))
                        .with(As.program(Role.AUDITOR)))
                .andExpect(status().isForbidden());
        mvc.perform(post(api + "/" + id + "/reversal")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"ground\":\"\"}")
                        .with(As.program(Role.MANAGER)))
                .andExpect(status().is4xxClientError());
        mvc.perform(post(api + "/" + id + "/reversal")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"ground\":\"wrong picks\"}")
                        .with(As.program(Role.MANAGER)))
                .andExpect(jsonPath("$.today[0].mode").value("M0"));
    }

    private static MockHttpServletRequestBuilder decision(String base, String site) {
        MockHttpServletRequestBuilder request = post(base + "/modes")
                .param("site", site)
                .param("lane", "STOCK")
                .param("open", "OPEN")
                .param("channel", "FAX")
                .param("units", "CASE")
                .param("system", "BY_HAND")
                .param("ground", "a trial");
        for (CheckItem item : CheckItem.values()) {
            request.param("check." + item, "yes");
        }
        return request;
    }
}
