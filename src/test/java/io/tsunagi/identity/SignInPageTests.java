package io.tsunagi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.TsunagiTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class SignInPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationContext application;

    @Test
    void firstSignInEnrolsTheSecondFactorAndShowsTenRecoveryCodesOnce() throws Exception {
        Newcomer person = Newcomer.withOwnPassword(application, mvc, "first-sign-in", Role.BROKER);

        person.givesPassword(Newcomer.PASSWORD).andExpect(redirectedUrl("/enrol"));
        byte[] secret = person.readsSecret();
        person.sends(post("/enrol").param("code", person.code(secret, 0))).andExpect(redirectedUrl("/enrol/codes"));

        String page = person.opens("/enrol/codes").andReturn().getResponse().getContentAsString();
        assertThat(Pattern.compile("([A-Z2-7]{4}-){5}[A-Z2-7]{4}").matcher(page).results())
                .hasSize(10);
        person.sends(post("/enrol/codes")).andExpect(redirectedUrl("/desk"));
        person.opens("/enrol/codes").andExpect(redirectedUrl("/desk"));
        person.opens("/account").andExpect(status().isOk()).andExpect(content().string(containsString(person.login())));
    }

    @Test
    void aWrongCodeAtEnrolmentKeepsTheSameSecretToTryAgain() throws Exception {
        Newcomer person = Newcomer.withOwnPassword(application, mvc, "wrong-enrol", Role.BROKER);
        person.givesPassword(Newcomer.PASSWORD);
        byte[] secret = person.readsSecret();

        person.sends(post("/enrol").param("code", "000000").header("Accept-Language", "en"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("not the code of the new key")));

        assertThat(person.readsSecret()).isEqualTo(secret);
        person.opens("/account").andExpect(redirectedUrl("/enrol"));
    }

    @Test
    void laterSignInsNeedPasswordAndCodeAndACodeWorksOnce() throws Exception {
        Newcomer person = Newcomer.withOwnPassword(application, mvc, "code-once", Role.BROKER);
        byte[] secret = person.signsInForTheFirstTime();
        String used = person.code(secret, 0);

        person.takesAnotherBrowser();
        person.givesPassword(Newcomer.PASSWORD).andExpect(redirectedUrl("/sign-in/code"));
        person.givesCode(used).andExpect(status().isUnprocessableEntity());
        person.opens("/account").andExpect(redirectedUrl("/sign-in/code"));
        person.givesCode(person.code(secret, 1)).andExpect(redirectedUrl("/account"));
        person.opens("/account").andExpect(status().isOk());
    }

    @Test
    void somebodyWithASecondFactorCannotEnrolAnotherOneAfterThePasswordAlone() throws Exception {
        Newcomer person = Newcomer.withOwnPassword(application, mvc, "no-second-enrol", Role.BROKER);
        person.signsInForTheFirstTime();

        person.takesAnotherBrowser();
        person.givesPassword(Newcomer.PASSWORD);
        person.opens("/enrol").andExpect(redirectedUrl("/sign-in/code"));
        person.opens("/enrol/qr.svg").andExpect(status().isNotFound());
        person.sends(post("/enrol").param("code", "123456")).andExpect(redirectedUrl("/sign-in/code"));
        person.opens("/enrol/codes").andExpect(redirectedUrl("/sign-in/code"));
        person.opens("/enrol/password").andExpect(redirectedUrl("/sign-in/code"));
    }

    @Test
    void aRecoveryCodeSignsInOnceInPlaceOfTheApp() throws Exception {
        Newcomer person = Newcomer.withOwnPassword(application, mvc, "recovery-once", Role.BROKER);
        person.givesPassword(Newcomer.PASSWORD);
        byte[] secret = person.readsSecret();
        person.sends(post("/enrol").param("code", person.code(secret, 0)));
        Matcher codes = Pattern.compile("([A-Z2-7]{4}-){5}[A-Z2-7]{4}")
                .matcher(person.opens("/enrol/codes").andReturn().getResponse().getContentAsString());
        assertThat(codes.find()).isTrue();

        person.takesAnotherBrowser();
        person.givesPassword(Newcomer.PASSWORD);
        person.givesCode(codes.group()).andExpect(redirectedUrl("/desk"));

        person.takesAnotherBrowser();
        person.givesPassword(Newcomer.PASSWORD);
        person.givesCode(codes.group()).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void bothStepsChangeTheSessionId() throws Exception {
        Newcomer person = Newcomer.withOwnPassword(application, mvc, "session-ids", Role.BROKER);
        person.opens("/sign-in");
        String before = person.session().getId();
        person.givesPassword(Newcomer.PASSWORD);
        String halfWay = person.session().getId();
        byte[] secret = person.readsSecret();
        person.sends(post("/enrol").param("code", person.code(secret, 0)));

        assertThat(halfWay).isNotEqualTo(before);
        assertThat(person.session().getId()).isNotEqualTo(halfWay);
    }

    @Test
    void theAnswerIsTheSameForAnUnknownLoginAndAWrongPassword() throws Exception {
        Newcomer person = Newcomer.withOwnPassword(application, mvc, "same-answer", Role.BROKER);

        String known = refusal(person.login());
        String unknown = refusal("nobody-here");

        assertThat(unknown.replace("nobody-here", person.login())).isEqualTo(known);
    }

    @Test
    void theSixthWrongPasswordIsNotLookedAtAndEvenTheRightOneWaits() throws Exception {
        Newcomer person = Newcomer.withOwnPassword(application, mvc, "waits", Role.BROKER);
        for (int attempt = 1; attempt <= 5; attempt++) {
            attempt(person.login(), "wrong-wrong-wrong", "10.9.8." + attempt);
        }

        mvc.perform(post("/sign-in")
                        .param("login", person.login())
                        .param("password", Newcomer.PASSWORD)
                        .header("Accept-Language", "en")
                        .with(csrf())
                        .with(from("10.9.8.100")))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(content().string(containsString("Too many tries")));
    }

    @Test
    void strangersTriesDoNotKeepThePersonOutOnADeviceThatIsKnown() throws Exception {
        Newcomer person = Newcomer.withOwnPassword(application, mvc, "known-device", Role.BROKER);
        person.givesPassword(Newcomer.PASSWORD);
        byte[] secret = person.readsSecret();
        var device = person.sends(post("/enrol").param("code", person.code(secret, 0)))
                .andReturn()
                .getResponse()
                .getCookies();
        for (int attempt = 1; attempt <= 8; attempt++) {
            attempt(person.login(), "wrong-wrong-wrong", "10.9.9." + attempt);
        }

        mvc.perform(post("/sign-in")
                        .param("login", person.login())
                        .param("password", Newcomer.PASSWORD)
                        .cookie(device)
                        .with(csrf()))
                .andExpect(redirectedUrl("/sign-in/code"));
    }

    @Test
    void aScannedPageOpensAfterSignIn() throws Exception {
        Newcomer person = Newcomer.withOwnPassword(application, mvc, "scans", Role.BROKER);

        person.opens("/scan/P-2025-0001-K?copy=2").andExpect(redirectedUrl("/sign-in"));
        person.givesPassword(Newcomer.PASSWORD);
        byte[] secret = person.readsSecret();
        person.sends(post("/enrol").param("code", person.code(secret, 0)));

        person.sends(post("/enrol/codes")).andExpect(redirectedUrl("/scan/P-2025-0001-K?copy=2"));
    }

    @Test
    void aFormSentAfterTheSessionEndedLeadsToSignInAndBackToTheForm() throws Exception {
        MockHttpSession session = new MockHttpSession();
        mvc.perform(post("/disruptions").session(session).header("Referer", "http://localhost/disruptions/new"))
                .andExpect(redirectedUrl("/sign-in?expired"));
        mvc.perform(get("/sign-in").param("expired", "").header("Accept-Language", "en"))
                .andExpect(content().string(containsString("kept as a draft")));
        assertThat(session.getAttribute("tsunagi.way-back")).isEqualTo("/disruptions/new");
    }

    @Test
    void nobodyIsLedToAnotherServerAfterSignIn() throws Exception {
        MockHttpSession session = new MockHttpSession();
        mvc.perform(post("/disruptions").session(session).header("Referer", "https://evil.example/desk"))
                .andExpect(redirectedUrl("/sign-in?expired"));
        assertThat(session.getAttribute("tsunagi.way-back")).isNull();
    }

    @Test
    void aFirstPasswordIsReplacedBeforeAnythingElseOpens() throws Exception {
        Newcomer person = Newcomer.withFirstPassword(application, mvc, "first-password", Role.BROKER);
        person.givesPassword(Newcomer.PASSWORD);
        byte[] secret = person.readsSecret();
        person.sends(post("/enrol").param("code", person.code(secret, 0)));
        person.sends(post("/enrol/codes")).andExpect(redirectedUrl("/enrol/password"));
        person.opens("/account").andExpect(redirectedUrl("/enrol/password"));

        person.sends(post("/enrol/password").param("password", "short").param("repeated", "short"))
                .andExpect(status().isUnprocessableEntity());
        person.sends(post("/enrol/password")
                        .param("password", "kran-bruecke-nebel")
                        .param("repeated", "kran-bruecke-nebel"))
                .andExpect(status().is3xxRedirection());
        person.opens("/desk-that-is-not-there").andExpect(status().isNotFound());
        person.opens("/account").andExpect(status().isOk());
    }

    @Test
    void pagesOfSignInSayWhatBrowsersMayFillIn() throws Exception {
        mvc.perform(get("/sign-in").header("Accept-Language", "ja"))
                .andExpect(content().string(containsString("autocomplete=\"username\"")))
                .andExpect(content().string(containsString("autocomplete=\"current-password\"")))
                .andExpect(content().string(containsString("ログインID")))
                .andExpect(content().string(not(containsString("??"))));
    }

    private String refusal(String login) throws Exception {
        return mvc.perform(post("/sign-in")
                        .param("login", login)
                        .param("password", "wrong-wrong-wrong")
                        .with(csrf())
                        .with(from("10.9.7.1")))
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("(name=\"_csrf\"|name=\"csrf\")[^>]*", "");
    }

    private void attempt(String login, String password, String source) throws Exception {
        mvc.perform(post("/sign-in")
                .param("login", login)
                .param("password", password)
                .with(csrf())
                .with(from(source)));
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
