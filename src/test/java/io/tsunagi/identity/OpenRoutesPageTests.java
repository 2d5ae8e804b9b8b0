package io.tsunagi.identity;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class OpenRoutesPageTests {

    @Autowired
    private MockMvc mvc;

    @Test
    void homeLeadsToTheDeskForSomebodySignedInAndToSignInForOthers() throws Exception {
        mvc.perform(get("/").with(As.role(Role.MANAGER))).andExpect(redirectedUrl("/desk"));
        mvc.perform(get("/")).andExpect(redirectedUrl("/sign-in"));
        mvc.perform(get("/api/v1/x").with(As.program(Role.MANAGER))).andExpect(status().isNotFound());
    }
}
