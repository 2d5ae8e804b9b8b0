package io.tsunagi.declaration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.declaration.DeclarationCases.Outage;
import io.tsunagi.declaration.domain.AcceptDeclaration;
import io.tsunagi.declaration.domain.HeaderBox;
import io.tsunagi.declaration.domain.LodgeDeclaration;
import io.tsunagi.declaration.domain.Reading;
import io.tsunagi.declaration.domain.WithdrawDeclaration;
import io.tsunagi.frame.Times;
import io.tsunagi.identity.Role;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** One field, one case in large type, one next step; every step comes back to the counter. */
@TsunagiTest
class CounterPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    DeclarationCases cases;

    @Autowired
    Reading reading;

    @Autowired
    Times times;

    @Autowired
    LodgeDeclaration lodging;

    @Autowired
    AcceptDeclaration accepting;

    @Autowired
    WithdrawDeclaration withdrawing;

    Outage outage;

    String counter;

    @BeforeEach
    void inAnOutage() {
        outage = cases.outage();
        counter = "/disruptions/" + outage.disruption() + "/counter";
    }

    @Test
    void takesACaseAPaperOrACodeAndForgivesSmallLetters() throws Exception {
        String reference = cases.printed(outage);
        String paper = As.broker(() -> reading.view(reference)).papers().get(0).reference();

        for (String typed : new String[] {reference, reference.toLowerCase(Locale.ROOT), paper, " " + paper + " "}) {
            mvc.perform(get(counter).param("code", typed).with(As.role(Role.BROKER)))
                    .andExpect(redirectedUrl(counter + "?show=" + reference));
        }
        mvc.perform(get(counter)
                        .param("code", "I-2026-0001-X")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No such declaration.")));
        mvc.perform(get("/disruptions/" + cases.outage().disruption() + "/counter")
                        .param("code", reference)
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("belongs to another disruption")));
    }

    @Test
    void takesTheNumbersOfTheTradeInFullHoweverTheyAreWritten() throws Exception {
        String reference = cases.printed(outage);
        String bill =
                As.broker(() -> reading.view(reference)).declaration().content().typed(HeaderBox.BILL_NUMBER);
        As.broker(() -> lodging.lodge(reference, cases.justNow(), "1A-00", "見本 花子"));
        As.broker(() -> accepting.accept(reference, cases.justNow(), "９９ 0011-2233"));

        for (String typed :
                new String[] {bill, bill.toLowerCase(Locale.ROOT), "QQQU 100001-1", "ｑｑｑｕ1000011", "9900112233"}) {
            mvc.perform(get(counter).param("code", typed).with(As.role(Role.BROKER)))
                    .andExpect(redirectedUrl(counter + "?show=" + reference));
        }
        for (String part : new String[] {bill.substring(1), "QQQU10000", "990011"}) {
            mvc.perform(get(counter).param("code", part).locale(Locale.ENGLISH).with(As.role(Role.BROKER)))
                    .andExpect(content().string(containsString("No such declaration.")));
        }
        mvc.perform(get("/disruptions/" + cases.outage().disruption() + "/counter")
                        .param("code", bill)
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("belongs to another disruption")));
    }

    @Test
    void aContainerOfTwoCasesOffersBothUntilOneIsOver() throws Exception {
        String first = cases.printed(outage);
        String second = cases.printed(outage);

        mvc.perform(get(counter)
                        .param("code", "QQQU1000011")
                        .locale(Locale.JAPANESE)
                        .with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("この番号の案件が2件あります")))
                .andExpect(content().string(containsString(counter + "?show=" + first)))
                .andExpect(content().string(containsString(counter + "?show=" + second)))
                .andExpect(content().string(not(containsString("??"))));
        As.broker(() -> withdrawing.withdraw(first, "system is up", ""));
        mvc.perform(get(counter).param("code", "QQQU1000011").with(As.role(Role.BROKER)))
                .andExpect(redirectedUrl(counter + "?show=" + second));
    }

    @Test
    void walksACaseFromLodgingToReleaseAndReturnsToTheFieldEachTime() throws Exception {
        String reference = cases.printed(outage);
        String steps = "/declarations/" + reference;
        mvc.perform(get(counter)
                        .param("show", reference)
                        .locale(Locale.JAPANESE)
                        .with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("窓口待ち 1件")))
                .andExpect(content().string(containsString("autofocus")))
                .andExpect(content().string(containsString(steps + "/lodging")))
                .andExpect(content().string(containsString("name=\"counter\" value=\"" + outage.disruption() + "\"")))
                .andExpect(content().string(not(containsString("??"))));

        comesBack(post(steps + "/lodging").params(multi(Map.of("office", "1A-00", "handedOverBy", "見本 花子"))));
        comesBack(post(steps + "/acceptance").params(multi(Map.of("number", "77665544332"))));
        comesBack(post(steps + "/payment")
                .params(multi(Map.of("slip", "N-1", "receipt", "R-1", "amount", "290,900", "explanation", ""))));
        comesBack(post(steps + "/release").params(multi(Map.of("number", "P-9", "by", "PAPER", "givenBy", ""))));
        mvc.perform(get(counter).locale(Locale.ENGLISH).with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("0 waiting")))
                .andExpect(content().string(containsString("Nobody waits at the counter.")));
    }

    @Test
    void aRefusedStepStaysAtTheCounterWithWhatWasTyped() throws Exception {
        String reference = cases.printed(outage);

        mvc.perform(atCounter(post("/declarations/" + reference + "/lodging").param("office", "keep me"))
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"code\"")))
                .andExpect(content().string(containsString("value=\"keep me\"")));
        assertThat(As.broker(() -> reading.view(reference)).facts()).isEmpty();
    }

    @Test
    void theDigitOfAKeyInTheFieldDoesWhatTheKeyDoes() throws Exception {
        String first = cases.lodged(outage);
        String second = cases.printed(outage);

        key("1", first, counter + "?show=" + first + "#next");
        key("2", first, counter + "?show=" + second);
        key("2", second, counter + "?show=" + first);
        key("2", "", counter + "?show=" + first);
        key("3", first, "/declarations/" + first);
        key("3", "", counter);
        key("9", first, counter);
        key("1", "I-2026-0001-X", null);
    }

    @Test
    void isForBrokersAndTheCaseFormWithoutItReturnsToTheCase() throws Exception {
        mvc.perform(get(counter).with(As.role(Role.MANAGER))).andExpect(status().isForbidden());
        String reference = cases.passed(outage);
        mvc.perform(post("/declarations/" + reference + "/printing").with(As.role(Role.BROKER)))
                .andExpect(redirectedUrl("/declarations/" + reference));
        mvc.perform(post("/declarations/" + reference + "/lodging")
                        .param("counter", "//evil.example/")
                        .param("occurredAt", times.input(times.now()))
                        .param("office", "1A-00")
                        .param("handedOverBy", "見本 花子")
                        .with(As.role(Role.BROKER)))
                .andExpect(redirectedUrl("/declarations/" + reference));
    }

    private void key(String digit, String show, @Nullable String leadsTo) throws Exception {
        var answer = mvc.perform(
                get(counter).param("code", digit).param("show", show).with(As.role(Role.BROKER)));
        if (leadsTo == null) {
            answer.andExpect(content().string(containsString("id=\"code\"")));
        } else {
            answer.andExpect(redirectedUrl(leadsTo));
        }
    }

    private void comesBack(MockHttpServletRequestBuilder step) throws Exception {
        mvc.perform(atCounter(step)
                        .param("occurredAt", times.input(times.now()))
                        .with(As.role(Role.BROKER)))
                .andExpect(redirectedUrl(counter));
    }

    private MockHttpServletRequestBuilder atCounter(MockHttpServletRequestBuilder step) {
        return step.param("counter", outage.disruption());
    }

    private static MultiValueMap<String, String> multi(Map<String, String> fields) {
        var many = new LinkedMultiValueMap<String, String>();
        fields.forEach(many::add);
        return many;
    }
}
