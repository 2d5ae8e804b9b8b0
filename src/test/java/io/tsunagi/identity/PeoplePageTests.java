package io.tsunagi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.audit.AuditTrail;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class PeoplePageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private AuditTrail trail;

    @Test
    void anAdministratorMakesAnAccountAndSeesItsFirstPasswordOnce() throws Exception {
        String first = (String) mvc.perform(post("/people")
                        .param("login", " ＨＡＲＡ.k ")
                        .param("displayName", "原 恵子")
                        .param("roles", "BROKER", "COORDINATOR")
                        .with(As.role(Role.ADMINISTRATOR)))
                .andExpect(redirectedUrl("/people/hara.k"))
                .andReturn()
                .getFlashMap()
                .get("firstPassword");

        assertThat(first).matches("([A-Z2-7]{4}-){4}[A-Z2-7]{4}");
        mvc.perform(get("/people/hara.k").with(As.role(Role.ADMINISTRATOR)))
                .andExpect(content().string(containsString("原 恵子")));
        assertThat(trail.of("hara.k"))
                .extracting(entry -> entry.change().action() + " by " + entry.who())
                .containsExactly("identity.account-made by test-administrator");
    }

    @Test
    void whatIsWrongWithANewAccountIsSaidAtItsFieldsAndKeepsWhatWasTyped() throws Exception {
        mvc.perform(post("/people")
                        .param("login", "1 !")
                        .param("displayName", "山田 花子")
                        .header("Accept-Language", "en")
                        .with(As.role(Role.ADMINISTRATOR)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("山田 花子")))
                .andExpect(content().string(containsString("A login is 2 to 40 characters")))
                .andExpect(content().string(containsString("Tick at least one role")));
    }

    @Test
    void closingAnAccountEndsItsSessionWithTheNextRequest() throws Exception {
        Newcomer person = Newcomer.withOwnPassword(application, mvc, "closed-now", Role.BROKER);
        person.signsInForTheFirstTime();
        person.opens("/account").andExpect(status().isOk());

        mvc.perform(post("/people/closed-now/closing").with(As.role(Role.ADMINISTRATOR)));

        person.opens("/account").andExpect(status().is3xxRedirection());
        person.takesAnotherBrowser();
        person.givesPassword(Newcomer.PASSWORD).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void rolesChangeWithTheNextRequestOfASessionThatIsOpen() throws Exception {
        Newcomer person = Newcomer.withOwnPassword(application, mvc, "promoted", Role.BROKER);
        person.signsInForTheFirstTime();
        person.opens("/people").andExpect(status().isForbidden()).andExpect(forwardedUrl("/denied"));

        mvc.perform(post("/people/promoted/roles").param("roles", "AUDITOR").with(As.role(Role.ADMINISTRATOR)));

        person.opens("/people").andExpect(status().isOk());
    }

    @Test
    void aResetFactorEndsSessionsAndIsEnrolledAnewAtTheNextSignIn() throws Exception {
        Newcomer person = Newcomer.withOwnPassword(application, mvc, "factor-reset", Role.BROKER);
        person.signsInForTheFirstTime();

        mvc.perform(post("/people/factor-reset/factor-reset").with(As.role(Role.ADMINISTRATOR)));

        person.opens("/account").andExpect(status().is3xxRedirection());
        person.takesAnotherBrowser();
        person.givesPassword(Newcomer.PASSWORD).andExpect(redirectedUrl("/enrol"));
    }

    @Test
    void closingTwiceChangesNothingTheSecondTime() throws Exception {
        Newcomer.withOwnPassword(application, mvc, "closed-twice", Role.BROKER);
        mvc.perform(post("/people/closed-twice/closing").with(As.role(Role.ADMINISTRATOR)));
        mvc.perform(post("/people/closed-twice/closing").with(As.role(Role.ADMINISTRATOR)));

        assertThat(trail.of("closed-twice")).hasSize(1);
    }

    @Test
    void nobodyClosesTheOwnAccount() throws Exception {
        mvc.perform(post("/people/own-account/closing").with(As.person("own-account", Role.ADMINISTRATOR)))
                .andExpect(flash().attributeExists("refusals"));
        mvc.perform(get("/people/own-account").with(As.person("own-account", Role.ADMINISTRATOR)))
                .andExpect(status().isOk());
    }

    @Test
    void auditorsReadThePeopleAndChangeNothing() throws Exception {
        mvc.perform(get("/people").with(As.role(Role.AUDITOR))).andExpect(status().isOk());
        mvc.perform(get("/people/new").with(As.role(Role.AUDITOR))).andExpect(status().isForbidden());
        mvc.perform(post("/people/x/closing").with(As.role(Role.AUDITOR))).andExpect(status().isForbidden());
    }

    @Test
    void peopleAreMadeAndListedByRestToo() throws Exception {
        mvc.perform(post("/api/v1/people")
                        .with(As.program(Role.ADMINISTRATOR))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"login\":\"by-rest\",\"displayName\":\"REST\",\"roles\":[\"BROKER\"]}"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.firstPassword").isNotEmpty())
                .andExpect(jsonPath("$.account.enrolled").value(false));
        mvc.perform(get("/api/v1/people").with(As.program(Role.ADMINISTRATOR)))
                .andExpect(jsonPath("$[?(@.login == 'by-rest')].state").value("OPEN"));
        mvc.perform(post("/api/v1/people")
                        .with(As.program(Role.ADMINISTRATOR))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"login\":\"by-rest\",\"displayName\":\"\",\"roles\":[]}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors.length()").value(3));
    }
}
