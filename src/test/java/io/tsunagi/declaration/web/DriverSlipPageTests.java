package io.tsunagi.declaration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.declaration.DeclarationCases.Outage;
import io.tsunagi.declaration.domain.WithdrawDeclaration;
import io.tsunagi.declaration.domain.slip.DriverSlip;
import io.tsunagi.declaration.domain.slip.DriverSlips;
import io.tsunagi.declaration.domain.slip.SlipCode;
import io.tsunagi.identity.Role;
import io.tsunagi.storage.RowScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The slip a driver carries: whoever holds its code sees whether the goods are released, and nothing else. */
@TsunagiTest
class DriverSlipPageTests {

    private static final String NO_SUCH = "A".repeat(27);

    @Autowired
    MockMvc mvc;

    @Autowired
    DeclarationCases cases;

    @Autowired
    WithdrawDeclaration withdrawing;

    @Autowired
    DriverSlips slips;

    @Autowired
    Clock clock;

    @Autowired
    ObjectMapper json;

    Outage outage;

    @BeforeEach
    void inAnOutage() {
        outage = cases.outage();
    }

    @Test
    void whoeverHoldsTheCodeSeesTheStateAndOfficeWithoutSignIn() throws Exception {
        String reference = cases.lodged(outage);
        String path = code(reference);

        mvc.perform(get("/slip/" + path).locale(Locale.ENGLISH))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Robots-Tag", "noindex"))
                .andExpect(content().string(containsString("Not yet released")))
                .andExpect(content().string(containsString(reference)))
                .andExpect(content().string(containsString("1A-00")))
                .andExpect(content().string(containsString("JST")))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(get("/slip/" + path).locale(Locale.JAPANESE))
                .andExpect(content().string(containsString("まだ引き取れません。")));
        mvc.perform(get("/api/v1/slips/" + path))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("WAITING"))
                .andExpect(jsonPath("$.zone").value("Asia/Tokyo"))
                .andExpect(jsonPath("$.length()").value(5));
    }

    @Test
    void nothingElseOfTheCaseStandsInTheAnswer() throws Exception {
        String reference = cases.released(outage);
        String path = code(reference);

        for (String url : new String[] {"/slip/" + path, "/api/v1/slips/" + path}) {
            String answer = mvc.perform(get(url).locale(Locale.JAPANESE))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            assertThat(answer)
                    .contains(reference)
                    .doesNotContain(
                            "見本医療",
                            "マスク",
                            "QQQB",
                            "INV-",
                            "見本 花子",
                            "test-broker",
                            "P-1",
                            DeclarationCases.number(reference),
                            "290,900",
                            outage.disruption(),
                            "見本通関",
                            "/declarations/",
                            "6307");
        }
        mvc.perform(get("/slip/" + path).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("You may collect.")));
    }

    @Test
    void unknownMalformedExpiredAndRevokedCodesAnswerTheSame404() throws Exception {
        String reference = cases.lodged(outage);
        String revoked = code(reference);
        mvc.perform(delete("/api/v1/declarations/" + reference + "/slip").with(As.program(Role.BROKER)))
                .andExpect(status().isNoContent());
        String expired = SlipCode.next();
        Instant now = clock.instant();
        RowScope.asHouse(() -> slips.add(new DriverSlip(
                "L-EXPIRED-" + expired,
                reference,
                outage.partner(),
                SlipCode.hash(expired),
                "none",
                "test-broker",
                now.minus(Duration.ofDays(2)),
                now.minus(Duration.ofMinutes(1)),
                null,
                null)));

        String first = gone("/slip/" + NO_SUCH);
        assertThat(first).contains("This slip is not valid");
        for (String code : new String[] {revoked, expired, "x", SlipCode.next()}) {
            assertThat(gone("/slip/" + code)).isEqualTo(first);
            mvc.perform(get("/api/v1/slips/" + code)).andExpect(status().isNotFound());
        }
    }

    @Test
    void anAddressReadsSixtyTimesAMinuteAndIsThenAskedToWait() throws Exception {
        String address = "203.0.113.77";
        for (int read = 0; read < 60; read++) {
            mvc.perform(get("/slip/" + NO_SUCH).with(from(address))).andExpect(status().isNotFound());
        }
        mvc.perform(get("/slip/" + NO_SUCH).locale(Locale.JAPANESE).with(from(address)))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(content().string(containsString("秒待ってから")));
        mvc.perform(get("/api/v1/slips/" + NO_SUCH).locale(Locale.ENGLISH).with(from(address)))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(jsonPath("$.detail").value(containsString("Too many requests came from this address.")));
        mvc.perform(get("/slip/" + NO_SUCH).with(from("198.51.100.7"))).andExpect(status().isNotFound());
    }

    @Test
    void aWithdrawnDeclarationSaysThatNothingIsCollectedOnIt() throws Exception {
        String reference = cases.printed(outage);
        String path = code(reference);
        As.broker(() -> withdrawing.withdraw(reference, "system is up", ""));

        mvc.perform(get("/slip/" + path).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("called off")))
                .andExpect(content().string(not(containsString("You may collect"))));
    }

    @Test
    void theBrokerPrintsItOnceOpensItsPdfAndRevokesIt() throws Exception {
        String reference = cases.printed(outage);
        String page = "/declarations/" + reference;
        mvc.perform(post(page + "/slip")
                        .param("days", "2")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("Choose for how long.")));
        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(post(page + "/slip").param("days", "3").with(As.role(Role.BROKER)))
                    .andExpect(redirectedUrl(page));
        }
        var all = RowScope.asHouse(() -> slips.of(reference));
        assertThat(all).hasSize(1);
        byte[] pdf = mvc.perform(
                        get("/papers/runs/" + all.get(0).runId() + ".pdf").with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("運転手票", reference, "1A-00");
        }
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.JAPANESE}) {
            mvc.perform(get(page).locale(locale).with(As.role(Role.BROKER)))
                    .andExpect(content().string(containsString(all.get(0).reference())))
                    .andExpect(content().string(not(containsString("??"))));
        }
        mvc.perform(post(page + "/slip/revocation").with(As.role(Role.BROKER))).andExpect(redirectedUrl(page));
        mvc.perform(post(page + "/slip").param("days", "1").with(As.role(Role.AUDITOR)))
                .andExpect(status().isForbidden());
    }

    @Test
    void aDraftHasNoSlip() throws Exception {
        mvc.perform(post("/api/v1/declarations/" + cases.submitted(outage) + "/slip")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"days\":3}")
                        .with(As.program(Role.BROKER)))
                .andExpect(status().isUnprocessableEntity());
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private String gone(String url) throws Exception {
        return mvc.perform(get(url).locale(Locale.ENGLISH))
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
                .replaceAll("(name=\"_csrf\"|name=\"csrf\")[^>]*>", "");
    }

    private String code(String reference) throws Exception {
        String answer = mvc.perform(post("/api/v1/declarations/" + reference + "/slip")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"days\":3}")
                        .with(As.program(Role.BROKER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String address = json.readTree(answer).path("address").asText();
        assertThat(address).contains("/slip/");
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
