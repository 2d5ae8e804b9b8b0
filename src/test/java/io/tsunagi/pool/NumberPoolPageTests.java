package io.tsunagi.pool;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Pools and their registers as pages and by REST. */
@TsunagiTest
class NumberPoolPageTests {

    @Autowired
    MockMvc mvc;

    @Test
    void setsAPoolUpDrawsEndsAndShowsTheProofInBothLanguages() throws Exception {
        String page = setUp("Q1", "001", "010");
        mvc.perform(post(page + "/numbers").param("subject", "BCP-TEST-1").with(As.role(Role.BROKER)))
                .andExpect(redirectedUrl(page));
        mvc.perform(post(page + "/ends")
                        .param("number", "Q1-002")
                        .param("state", "MISSING")
                        .param("reason", "用紙が見つからない")
                        .with(As.role(Role.MANAGER)))
                .andExpect(redirectedUrl(page));

        mvc.perform(get(page).locale(Locale.ENGLISH).with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Drawn 2 = used 0 + void 0 + missing 1 + open 1")))
                .andExpect(content().string(containsString("8 not drawn yet. Next is Q1-003, the last is Q1-010.")))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(get(page + "?state=MISSING").locale(Locale.JAPANESE).with(As.role(Role.AUDITOR)))
                .andExpect(content().string(containsString("用紙が見つからない")))
                .andExpect(content().string(containsString("払出し2 ＝ 使用0 ＋ 無効0 ＋ 所在不明1 ＋ 未処理1")))
                .andExpect(content().string(not(containsString("BCP-TEST-1</span>"))))
                .andExpect(content().string(not(containsString("??"))));
        for (Locale locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            mvc.perform(get("/pools").locale(locale).with(As.role(Role.ADMINISTRATOR)))
                    .andExpect(content().string(containsString("Q1-001 – Q1-010")))
                    .andExpect(content().string(not(containsString("??"))));
        }
    }

    @Test
    void aPoolThatHasRunOutWarnsAndItsNumbersCanStillBeEnded() throws Exception {
        String page = setUp("Q9", "1", "2");
        for (int i = 1; i <= 2; i++) {
            mvc.perform(post(page + "/numbers").param("subject", "OUT-" + i).with(As.role(Role.BROKER)))
                    .andExpect(redirectedUrl(page));
        }

        mvc.perform(get(page).locale(Locale.JAPANESE).with(As.role(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("番号が残っていません")))
                .andExpect(content().string(containsString(page + "/ends")));
    }

    @Test
    void theCsvHasARowForEveryNumberDrawnOrNot() throws Exception {
        String page = setUp("Q2", "1", "3");
        mvc.perform(post(page + "/numbers").param("subject", "=1+1").with(As.role(Role.BROKER)))
                .andExpect(redirectedUrl(page));

        mvc.perform(get(page + "/register.csv").with(As.role(Role.AUDITOR)))
                .andExpect(content().string(containsString("number,state,case")))
                .andExpect(content().string(containsString("Q2-1,OPEN,'=1+1")))
                .andExpect(content().string(containsString("Q2-2,NOT_DRAWN")))
                .andExpect(content().string(containsString("Q2-3,NOT_DRAWN")))
                .andExpect(content().string(not(containsString("Q2-4"))));
    }

    @Test
    void saysAtEveryFieldWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        mvc.perform(post("/pools")
                        .param("office", "keep me!")
                        .param("first", "x")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.ADMINISTRATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"keep me!\"")))
                .andExpect(content().string(containsString("Choose what the numbers are for.")))
                .andExpect(content().string(containsString("Name the letter")));
        String page = setUp("Q3", "1", "3");
        mvc.perform(post(page + "/ends")
                        .param("number", "2")
                        .param("state", "VOID")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("This must be filled in.")));
        mvc.perform(get("/pools/N-2026-9999-A").with(As.role(Role.BROKER))).andExpect(status().isNotFound());
    }

    @Test
    void onlyManagersAndAdministratorsSetUpAndOnlyBrokersDraw() throws Exception {
        mvc.perform(post("/pools").with(As.role(Role.BROKER))).andExpect(status().isForbidden());
        String page = setUp("Q4", "1", "3");
        mvc.perform(post(page + "/numbers").param("subject", "X").with(As.role(Role.AUDITOR)))
                .andExpect(status().isForbidden());
        mvc.perform(post(page + "/closing").param("reason", "letter withdrawn").with(As.role(Role.ADMINISTRATOR)))
                .andExpect(redirectedUrl(page));
        mvc.perform(post(page + "/numbers")
                        .param("subject", "X")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.BROKER)))
                .andExpect(content().string(not(containsString("??"))))
                .andExpect(status().isOk());
    }

    @Test
    void programsDriveItToo() throws Exception {
        String made = mvc.perform(post("/api/v1/number-pools")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"purpose":"TRANSIT_ON_PAPER","office":"NL000396","prefix":"R","first":"01","last":"05",
                                 "validFrom":"2025-01-01","givenBy":"letter 8"}
                                """)
                        .with(As.program(Role.MANAGER)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.next").value("R01"))
                .andReturn()
                .getResponse()
                .getHeader("Location");

        mvc.perform(post(made + "/numbers")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"subject\":\"LRN-1\"}")
                        .with(As.program(Role.BROKER)))
                .andExpect(jsonPath("$.number").value("R01"));
        mvc.perform(post(made + "/ends")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"number\":\"R01\",\"state\":\"VOID\",\"reason\":\"spoiled\"}")
                        .with(As.program(Role.BROKER)))
                .andExpect(jsonPath("$.proof.voided").value(1));
        mvc.perform(get(made + "/numbers").with(As.program(Role.AUDITOR)))
                .andExpect(jsonPath("$.lines[0].state").value("VOID"));
        mvc.perform(post("/api/v1/number-pools")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .with(As.program(Role.MANAGER)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[?(@.field == 'givenBy')]").exists());
    }

    private String setUp(String office, String first, String last) throws Exception {
        return mvc.perform(post("/pools")
                        .param("purpose", "TRANSIT_ON_PAPER")
                        .param("office", office)
                        .param("prefix", office + "-")
                        .param("first", first)
                        .param("last", last)
                        .param("validFrom", "2025-01-01")
                        .param("givenBy", "見本官署 通知第7号")
                        .with(As.role(Role.MANAGER)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }
}
