package io.tsunagi.contact;

import static io.tsunagi.TestMailServer.arrivedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.contact.ContactCases.Case;
import io.tsunagi.contact.domain.check.CheckLine;
import io.tsunagi.contact.domain.check.Checks;
import io.tsunagi.contact.domain.check.ContinueChecks;
import io.tsunagi.identity.Role;
import io.tsunagi.storage.RowScope;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;

/** Whether contacts answer, over real SMTP. */
@TsunagiTest
class CheckPageTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("/reach/([A-Za-z0-9_-]{32})");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ContactCases cases;

    @Autowired
    private Checks checks;

    @Autowired
    private ContinueChecks continuing;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void mailCarriesALinkThatAnswersByItsButtonAloneAndOnlyOnce() throws Exception {
        Case around = cases.open();
        String address = address();
        cases.card(around.code(), "夜間窓口", "03-5555-0008", address);
        String key = UUID.randomUUID().toString();
        String check = cases.check(around.code(), key);
        assertThat(cases.check(around.code(), key)).isEqualTo(check);

        MimeMessage mail = mail(address, 1);
        assertThat(mail.getSubject()).contains("通信訓練", check).doesNotContain("再送");
        String code = code(mail);
        reach("GET", code, 200);
        assertThat(totals(check).answered()).isZero();
        reach("POST", code, 200);
        Instant first = answered(check).get(0).answeredAt();
        reach("POST", code, 200);

        assertThat(answered(check)).hasSize(1);
        assertThat(answered(check).get(0).answeredAt()).isEqualTo(first);
        assertThat(arrivedFor(address)).hasSize(1);
        String rows = RowScope.asHouse(
                () -> jdbc.sql("select string_agg(l::text, ' ') from contact.check_lines l where check_reference = ?")
                        .param(check)
                        .query(String.class)
                        .single());
        assertThat(rows).doesNotContain(code);
    }

    @Test
    void forgedCodesAndThoseOfACheckThatIsOverGetTheSame404() throws Exception {
        Case around = cases.open();
        String address = address();
        cases.card(around.code(), "夜間窓口", "03-5555-0008", address);
        String check = cases.check(around.code(), UUID.randomUUID().toString());
        String code = code(mail(address, 1));
        String forged = reach("GET", "A".repeat(32), 404);

        cases.age(check, Duration.ofHours(25));

        for (String method : List.of("GET", "POST")) {
            assertThat(reach(method, code, 404)).isEqualTo(forged);
            reach(method, "x", 404);
            reach(method, "A".repeat(500), 404);
        }
        assertThat(totals(check).answered()).isZero();
    }

    @Test
    void whoIsSilentIsRemindedOnceAndEitherLinkAnswers() throws Exception {
        Case around = cases.open();
        String address = address();
        cases.card(around.code(), "夜間窓口", "03-5555-0008", address);
        String check = cases.check(around.code(), UUID.randomUUID().toString());
        mail(address, 1);

        cases.age(check, Duration.ofHours(13));
        twice(continuing::remindNext);

        MimeMessage reminder = mail(address, 2);
        assertThat(reminder.getSubject()).contains("再送");
        reach("POST", code(reminder), 200);
        reach("GET", code(arrivedFor(address).get(0)), 200);
        assertThat(totals(check).byLink()).isEqualTo(1);
        assertThat(arrivedFor(address)).hasSize(2);
    }

    @Test
    void whoMissesTwoChecksInARowIsMarkedOnTheCardUntilItAnswers() throws Exception {
        Case around = cases.open();
        for (int times = 0; times < 2; times++) {
            over(cases.check(around.code(), UUID.randomUUID().toString()));
        }
        String partner = "/partners/" + around.code();
        mvc.perform(get(partner).with(As.role(Role.BROKER)).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("did not answer 2 communications checks in a row")));

        String third = cases.check(around.code(), UUID.randomUUID().toString());
        CheckLine line = As.manager(() -> checks.lines(third, false, 0, 10)).get(0);
        mvc.perform(get("/checks/" + third + "/telephone")
                        .with(As.role(Role.BROKER))
                        .locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("03-5555-0001")))
                .andExpect(content().string(containsString("This is a communications check")));
        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(post("/checks/" + third + "/lines/" + line.id() + "/answer")
                            .with(As.role(Role.BROKER))
                            .param("words", "夜間も可"))
                    .andExpect(redirectedUrl("/checks/" + third));
        }
        over(third);

        assertThat(totals(third).byTelephone()).isEqualTo(1);
        assertThat(As.manager(() -> checks.find(third)).orElseThrow().nextDue()).isNotNull();
        mvc.perform(get(partner).with(As.role(Role.BROKER)).locale(Locale.ENGLISH))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("did not answer"))));
        mvc.perform(get("/checks/" + third + "?show=answered").with(As.role(Role.AUDITOR)))
                .andExpect(content().string(containsString("夜間も可")));
    }

    @Test
    void checkOfADisruptionAsksThoseItReachesAndATierThatIsNoneIsRefused() throws Exception {
        Case around = cases.open();
        for (String scope : List.of("DISRUPTION", "PARTNER")) {
            mvc.perform(post("/checks")
                            .with(As.role(Role.MANAGER))
                            .param("key", UUID.randomUUID().toString())
                            .param("scope", scope)
                            .param("value", scope.equals("PARTNER") ? around.code() : around.disruption())
                            .param("hours", "２"))
                    .andExpect(status().is3xxRedirection());
        }
        mvc.perform(post("/checks")
                        .with(As.role(Role.MANAGER))
                        .param("key", UUID.randomUUID().toString())
                        .param("scope", "TIER")
                        .param("value", "soon")
                        .param("hours", "2")
                        .locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("A number from 1 to 99")));
        mvc.perform(post("/checks").with(As.role(Role.COORDINATOR))).andExpect(status().isForbidden());
    }

    private void over(String check) {
        cases.age(check, Duration.ofHours(25));
        twice(continuing::closeNext);
    }

    /** Until nothing is due, and once more. */
    private static void twice(java.util.function.BooleanSupplier next) {
        RowScope.asHouse(() -> {
            boolean more = true;
            while (more) {
                more = next.getAsBoolean();
            }
            assertThat(next.getAsBoolean()).isFalse();
        });
    }

    private Checks.Totals totals(String check) {
        return As.manager(() -> checks.totals(check));
    }

    private List<CheckLine> answered(String check) {
        return As.manager(() -> checks.lines(check, true, 0, 10));
    }

    private String reach(String method, String code, int expected) throws Exception {
        return mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request(
                                org.springframework.http.HttpMethod.valueOf(method), "/reach/" + code)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .with(request -> {
                            request.setRemoteAddr("10.9." + Math.abs(code.hashCode() % 200) + "." + expected % 200);
                            return request;
                        }))
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("[A-Za-z0-9_-]{60,}", "token");
    }

    private static MimeMessage mail(String address, int number) {
        await().atMost(PATIENCE).until(() -> arrivedFor(address).size() >= number);
        return arrivedFor(address).get(number - 1);
    }

    private static String code(MimeMessage mail) throws Exception {
        Matcher link = LINK.matcher(mail.getContent().toString());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static String address() {
        return "c" + UUID.randomUUID().toString().substring(0, 12) + "@example.com";
    }
}
