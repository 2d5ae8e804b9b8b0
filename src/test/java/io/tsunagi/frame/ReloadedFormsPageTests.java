package io.tsunagi.frame;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** An address that only takes a form, opened as a page. */
@TsunagiTest
class ReloadedFormsPageTests {

    @Autowired
    MockMvc mvc;

    @Test
    void reloadOfTheAddressOfAFormLeadsToThePageAboveIt() throws Exception {
        mvc.perform(get("/imports/R-2026-0001-C/confirmation").with(As.role(Role.COORDINATOR)))
                .andExpect(redirectedUrl("/imports/R-2026-0001-C"));
    }

    @Test
    void otherMethodsAndProgramsAreToldThatTheyAreNotTaken() throws Exception {
        mvc.perform(delete("/account").with(As.role(Role.BROKER))).andExpect(status().isMethodNotAllowed());
        mvc.perform(get("/api/v1/duty-calculations").with(As.role(Role.BROKER)))
                .andExpect(status().isMethodNotAllowed());
    }
}
