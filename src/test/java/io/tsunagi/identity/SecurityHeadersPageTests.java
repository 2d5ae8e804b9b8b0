package io.tsunagi.identity;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@TsunagiTest
class SecurityHeadersPageTests {

    @Autowired
    private MockMvc mvc;

    @Test
    void everyKindOfAnswerCarriesTheHeaders() throws Exception {
        for (MockHttpServletRequestBuilder asked : new MockHttpServletRequestBuilder[] {
            get("/sign-in"), // 200
            get("/account"), // 302
            get("/nothing-of-that-name").with(As.role(Role.BROKER)), // 404
            get("/people").with(As.role(Role.BROKER)), // 403
            get("/api/v1/me"), // 401
            get("/api/v1/me").with(As.program(Role.BROKER)) // a program's
        }) {
            guarded(mvc.perform(asked));
        }
    }

    @Test
    void httpsIsRememberedForAYearAndOnlyOverHttps() throws Exception {
        mvc.perform(get("/sign-in").secure(true))
                .andExpect(header().string("Strict-Transport-Security", containsString("max-age=31536000")));
        mvc.perform(get("/sign-in")).andExpect(header().doesNotExist("Strict-Transport-Security"));
    }

    private static void guarded(ResultActions answer) throws Exception {
        answer.andExpect(header().string(
                                "Content-Security-Policy",
                                allOf(
                                        containsString("default-src 'none'"),
                                        containsString("frame-ancestors 'none'"),
                                        containsString("base-uri 'none'"),
                                        not(containsString("unsafe")))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Cross-Origin-Opener-Policy", "same-origin"))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
    }
}
