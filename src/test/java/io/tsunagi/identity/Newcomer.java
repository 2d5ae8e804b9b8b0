package io.tsunagi.identity;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.tsunagi.identity.domain.Account;
import io.tsunagi.identity.domain.Accounts;
import io.tsunagi.identity.domain.Passwords;
import io.tsunagi.identity.domain.Totp;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody with an account and a password who signs in through the pages, step by step, in one browser session. */
final class Newcomer {

    static final String PASSWORD = "hafen-vogel-papier";

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static String hash = "";

    private final MockMvc mvc;
    private final Clock clock;
    private final String login;
    private MockHttpSession session = new MockHttpSession();

    private Newcomer(MockMvc mvc, Clock clock, String login) {
        this.mvc = mvc;
        this.clock = clock;
        this.login = login;
    }

    /** With a password of their own and no second factor yet. */
    static Newcomer withOwnPassword(ApplicationContext application, MockMvc mvc, String login, Role... roles) {
        String hash = hash(application);
        return with(application, mvc, login, Account.Password.own(hash), roles);
    }

    /** With a first password that an administrator gave. */
    static Newcomer withFirstPassword(ApplicationContext application, MockMvc mvc, String login, Role... roles) {
        String hash = hash(application);
        Clock clock = application.getBean(Clock.class);
        return with(
                application,
                mvc,
                login,
                Account.Password.first(hash, clock.instant().plus(Duration.ofDays(1))),
                roles);
    }

    private static Newcomer with(
            ApplicationContext application, MockMvc mvc, String login, Account.Password password, Role... roles) {
        Clock clock = application.getBean(Clock.class);
        application
                .getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> application
                        .getBean(Accounts.class)
                        .add(Account.made(
                                UUID.randomUUID(),
                                login,
                                login,
                                Set.of(roles),
                                Account.Origin.PEOPLE,
                                password,
                                clock.instant())));
        return new Newcomer(mvc, clock, login);
    }

    /** Hashed once for all: it is slow on purpose. */
    private static synchronized String hash(ApplicationContext application) {
        if (hash.isEmpty()) {
            hash = application.getBean(Passwords.class).hash(PASSWORD);
        }
        return hash;
    }

    String login() {
        return login;
    }

    MockHttpSession session() {
        return session;
    }

    /** A browser without cookies. */
    void takesAnotherBrowser() {
        session = new MockHttpSession();
    }

    ResultActions opens(String path) throws Exception {
        return mvc.perform(get(path).session(session));
    }

    ResultActions sends(MockHttpServletRequestBuilder form) throws Exception {
        return mvc.perform(form.session(session).with(csrf()));
    }

    ResultActions givesPassword(String password) throws Exception {
        return sends(post("/sign-in").param("login", login).param("password", password));
    }

    ResultActions givesCode(String code) throws Exception {
        return sends(post("/sign-in/code").param("code", code));
    }

    /** Reads the secret from the enrolment page, as somebody who cannot scan the picture. */
    byte[] readsSecret() throws Exception {
        String page = opens("/enrol").andReturn().getResponse().getContentAsString();
        Matcher secret = Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<").matcher(page);
        if (!secret.find()) {
            throw new AssertionError("no secret on the page: " + page);
        }
        return decoded(secret.group(1).replace(" ", ""));
    }

    /** The code of so many steps from now; a code works once, so a second one in the same half minute is the next one. */
    String code(byte[] secret, int steps) {
        return Totp.code(secret, clock.instant().plusSeconds(30L * steps));
    }

    /** From nothing to wholly signed in, with own password; returns the secret. */
    byte[] signsInForTheFirstTime() throws Exception {
        givesPassword(PASSWORD);
        byte[] secret = readsSecret();
        sends(post("/enrol").param("code", code(secret, 0)));
        sends(post("/enrol/codes"));
        return secret;
    }

    private static byte[] decoded(String letters) {
        BigInteger bits = BigInteger.ZERO;
        for (char letter : letters.toCharArray()) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(letter)));
        }
        byte[] bytes = new byte[letters.length() * 5 / 8];
        byte[] all = bits.toByteArray();
        for (int place = 1; place <= Math.min(bytes.length, all.length); place++) {
            bytes[bytes.length - place] = all[all.length - place];
        }
        return bytes;
    }
}
