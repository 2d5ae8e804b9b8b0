package io.tsunagi.declaration.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.declaration.domain.LastConfirmed;
import io.tsunagi.declaration.domain.route.Authority;
import io.tsunagi.identity.Role;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class RulePageTests {

    private static final String AIR =
            "?authority=JAPAN&procedure=AIR_MANIFEST&lastConfirmed=AAW&owner=CUSTOMS&controlled=false";

    @Autowired
    MockMvc mvc;

    @Autowired
    DeclarationCases cases;

    @Test
    void showsTheFormOfEveryAuthorityInBothLanguages() throws Exception {
        for (Authority authority : Authority.values()) {
            for (Locale locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
                mvc.perform(get("/rules?authority=" + authority).locale(locale).with(As.role(Role.BROKER)))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("??"))));
            }
        }
    }

    @Test
    void showsTheCardWithSourceAndEditionAndSaysWhatIsWrong() throws Exception {
        mvc.perform(get("/rules" + AIR).locale(Locale.JAPANESE).with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("OIN（システム外搬入確認登録）")))
                .andExpect(content().string(containsString("yr26gj8z")))
                .andExpect(content().string(containsString("2026-11-22 版")));
        mvc.perform(get("/rules" + AIR.replace("AAW&", "NOT_SENT&"))
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("This procedure does not know that state.")));
    }

    @Test
    void answersProgramsTooAndRefusesAStateThatTheProcedureDoesNotHave() throws Exception {
        mvc.perform(get("/api/v1/fallback-rules" + AIR).with(As.program(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rule.reason").value("jp.air.aaw"))
                .andExpect(jsonPath("$.rule.policy").value("AUTHORITY_REGISTERS"))
                .andExpect(jsonPath("$.table").isNotEmpty());
        mvc.perform(get("/api/v1/fallback-rules" + AIR.replace("AAW&", "NOT_SENT&"))
                        .with(As.program(Role.BROKER)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("lastConfirmed"));
        mvc.perform(get("/rules").with(As.role(Role.ADMINISTRATOR))).andExpect(status().isForbidden());
    }

    @Test
    void theCaseShowsItsOwnCardWithWhatIsNotConfirmed() throws Exception {
        String reference = cases.taken(cases.outage(), LastConfirmed.NOT_SENT);

        mvc.perform(get("/declarations/" + reference).locale(Locale.JAPANESE).with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("何時間で書面に切り替わるかは確認できていません")))
                .andExpect(content().string(containsString("暫定取扱要領")))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(get("/api/v1/declarations/" + reference).with(As.program(Role.AUDITOR)))
                .andExpect(jsonPath("$.route.rule.reason").value("jp.import.not-sent.customs"))
                .andExpect(jsonPath("$.route.rule.copies").value(3));
    }
}
