package io.tsunagi.identity;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.TsunagiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class OwnAccountPageTests {

    private static final String ANOTHER = "kran-bruecke-nebel";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationContext application;

    @Test
    void aNewPasswordNeedsThePresentOneAndEndsTheOtherSessions() throws Exception {
        Newcomer person = Newcomer.withOwnPassword(application, mvc, "new-password", Role.BROKER);
        byte[] secret = person.signsInForTheFirstTime();
        var elsewhere = person.session();
        person.takesAnotherBrowser();
        person.givesPassword(Newcomer.PASSWORD);
        person.givesCode(person.code(secret, 1));

        change(person, "not-the-password", ANOTHER, ANOTHER).andExpect(status().isUnprocessableEntity());
        change(person, Newcomer.PASSWORD, ANOTHER, "something-else-here").andExpect(status().isUnprocessableEntity());
        change(person, Newcomer.PASSWORD, ANOTHER, ANOTHER).andExpect(redirectedUrl("/account"));

        person.opens("/account").andExpect(status().isOk());
        mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get("/account")
                        .session(elsewhere))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void anotherFactorIsEnrolledAfterThePasswordAndReplacesTheOldOne() throws Exception {
        Newcomer person = Newcomer.withOwnPassword(application, mvc, "new-factor", Role.BROKER);
        byte[] old = person.signsInForTheFirstTime();
        person.opens("/enrol").andExpect(redirectedUrl("/desk"));
        person.sends(post("/account/second-factor").param("present", "not-the-password"))
                .andExpect(status().isUnprocessableEntity());

        person.sends(post("/account/second-factor").param("present", Newcomer.PASSWORD))
                .andExpect(redirectedUrl("/enrol"));
        byte[] secret = person.readsSecret();
        person.sends(post("/enrol").param("code", person.code(secret, 0))).andExpect(redirectedUrl("/enrol/codes"));
        person.sends(post("/enrol/codes")).andExpect(redirectedUrl("/account"));

        person.takesAnotherBrowser();
        person.givesPassword(Newcomer.PASSWORD);
        person.givesCode(person.code(old, 1)).andExpect(status().isUnprocessableEntity());
        person.givesCode(person.code(secret, 1)).andExpect(redirectedUrl("/desk"));
    }

    @Test
    void theAccountPageSpeaksBothLanguages() throws Exception {
        Newcomer person = Newcomer.withOwnPassword(application, mvc, "two-languages", Role.EXAMINER);
        person.signsInForTheFirstTime();

        person.sends(post("/language").param("lang", "ja"));
        person.opens("/account").andExpect(content().string(containsString("two-languages")));
    }

    private static org.springframework.test.web.servlet.ResultActions change(
            Newcomer person, String present, String wanted, String repeated) throws Exception {
        return person.sends(post("/account/password")
                .param("present", present)
                .param("password", wanted)
                .param("repeated", repeated));
    }
}
