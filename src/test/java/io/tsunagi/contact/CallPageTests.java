package io.tsunagi.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.contact.ContactCases.Case;
import io.tsunagi.contact.domain.call.Call;
import io.tsunagi.contact.domain.call.Calls;
import io.tsunagi.identity.Role;
import io.tsunagi.proof.ProofSource;
import io.tsunagi.storage.RowScope;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@TsunagiTest
class CallPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ContactCases cases;

    @Autowired
    private Calls calls;

    @Autowired
    private List<ProofSource> sources;

    @Autowired
    private Clock clock;

    @Test
    void formBeginsWithTheCardTheNumberAndNowAndSendingItTwiceMakesOneEntry() throws Exception {
        Case around = cases.open();
        mvc.perform(get("/calls/new?disruption=" + around.disruption() + "&q=" + around.code())
                        .with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("contact=" + around.contact())));
        mvc.perform(get("/calls/new?disruption=" + around.disruption() + "&contact=" + around.contact())
                        .with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("value=\"03-5555-0001\"")))
                .andExpect(content().string(containsString("value=\"" + around.code() + "\"")));

        String key = UUID.randomUUID().toString();
        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(form(around, key, "出荷を止めています", "2026-01-10T09:00"))
                    .andExpect(redirectedUrl("/disruptions/" + around.disruption() + "/calls"));
        }

        List<Call> entered = As.manager(() -> calls.page(around.disruption(), null, null, 10));
        assertThat(entered).hasSize(1);
        assertThat(entered.get(0).times().occurredAt())
                .isBefore(entered.get(0).times().enteredAt());
        for (String page : List.of("/disruptions/" + around.disruption(), "/partners/" + around.code())) {
            mvc.perform(get(page + "/calls").with(As.role(Role.AUDITOR)))
                    .andExpect(content().string(containsString("出荷を止めています")));
            mvc.perform(get(page + "/calls.csv").with(As.role(Role.AUDITOR)))
                    .andExpect(content().contentTypeCompatibleWith("text/csv"))
                    .andExpect(content().string(containsString(entered.get(0).reference())));
        }
    }

    private MockHttpServletRequestBuilder form(Case around, String key, String said, String at) {
        return post("/calls")
                .with(As.role(Role.BROKER))
                .param("key", key)
                .param("disruption", around.disruption())
                .param("partner", around.code().toLowerCase(Locale.ROOT))
                .param("contact", around.contact().toString())
                .param("direction", "OUT")
                .param("reached", "REACHED")
                .param("who", "当直")
                .param("address", "03-5555-0001")
                .param("said", said)
                .param("occurredAt", at)
                .param("writtenAt", at);
    }

    @Test
    void whatIsMissingIsRefusedAtItsFieldAndTypedWordsAreKept() throws Exception {
        Case around = cases.open();

        mvc.perform(form(around, "k1" + around.code(), "x", "2999-01-10T09:00")
                        .locale(Locale.ENGLISH)
                        .param("asked", "kept words"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("This lies in the future")))
                .andExpect(content().string(containsString("2 to 2,000 characters")))
                .andExpect(content().string(containsString("kept words")));
        mvc.perform(form(around, "k2" + around.code(), "fine", "2026-01-10T09:00")
                        .locale(Locale.ENGLISH)
                        .param("bulletin", "B-2026-9999-A"))
                .andExpect(content().string(containsString("was not published for that disruption")));
    }

    @Test
    void wrongEntryStaysAndIsCorrectedByAFurtherOneOnlyOnce() throws Exception {
        Case around = cases.open();
        String wrong = cases.call(around, "明日から出荷します", null);

        mvc.perform(get("/calls/" + wrong + "/correction").with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("明日から出荷します")));
        mvc.perform(form(around, UUID.randomUUID().toString(), "明後日から出荷します", "2026-01-10T09:00")
                        .param("corrects", wrong))
                .andExpect(status().is3xxRedirection());
        mvc.perform(form(around, UUID.randomUUID().toString(), "また違う", "2026-01-10T09:00")
                        .param("corrects", wrong)
                        .locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("was corrected already")));

        assertThat(As.manager(() -> calls.find(wrong)).orElseThrow().counts()).isFalse();
        mvc.perform(get("/calls/" + wrong).with(As.role(Role.AUDITOR)).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("明日から出荷します")))
                .andExpect(content().string(containsString("corrected by CL-")))
                .andExpect(content().string(containsString("Call corrected")));
    }

    @Test
    void promisedCallIsOnTheDeskUntilItIsMade() throws Exception {
        Case around = cases.open();
        String first = cases.call(around, "調べてかけ直します", clock.instant());
        mvc.perform(get("/desk").with(As.role(Role.MANAGER)))
                .andExpect(content().string(containsString("/calls/due")));
        assertThat(As.manager(() -> calls.again(Calls.MOST)))
                .anyMatch(call -> call.reference().equals(first));

        mvc.perform(form(around, UUID.randomUUID().toString(), "約束の返事です", "2026-01-10T09:00")
                        .param("follows", first))
                .andExpect(status().is3xxRedirection());

        assertThat(As.manager(() -> calls.again(Calls.MOST)))
                .noneMatch(call -> call.reference().equals(first));
    }

    @Test
    void callsGoIntoTheProofWithTheirThreeTimesAndWithoutNamesAndNumbers() {
        Case around = cases.open();
        String reference = cases.call(around, "出荷を止めています", null);

        ProofSource source = sources.stream()
                .filter(one -> one.name().equals("calls"))
                .findFirst()
                .orElseThrow();
        ProofSource.Item item = As.manager(() -> source.of(around.disruption())).get(0);

        assertThat(item.id()).isEqualTo(reference);
        assertThat(item.facts()).containsKeys("said", "writtenAt", "enteredAt", "enteredBy", "bulletinRead");
        assertThat(item.facts().values()).doesNotContain("03-5555-0001", "当直");
        assertThat(As.manager(() -> source.of(around.disruption()))).containsExactly(item);
    }

    @Test
    void programEntersACallOnceForOneKey() throws Exception {
        Case around = cases.open();
        String body = """
                {"key":"api-%s","disruption":"%s","partner":"%s","direction":"IN","reached":"REACHED","who":"Sato",
                 "said":"no date yet","asked":"when?"}""".formatted(around.code(), around.disruption(), around.code());
        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(post("/api/v1/calls")
                            .with(As.program(Role.COORDINATOR))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body))
                    .andExpect(status().isCreated());
        }
        mvc.perform(get("/api/v1/disruptions/" + around.disruption() + "/calls").with(As.program(Role.AUDITOR)))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].asked").value("when?"));
    }

    @Test
    void databaseShowsAPartnerItsOwnCallsAlone() throws Exception {
        Case around = cases.open();
        mvc.perform(form(around, UUID.randomUUID().toString(), "内緒の話", "2026-01-10T09:00"));
        UUID partner = As.manager(() -> calls.page(around.disruption(), null, null, 1))
                .get(0)
                .partnerId();

        assertThat(RowScope.<List<Call>>asPartner(partner, () -> calls.page(around.disruption(), null, null, 10)))
                .hasSize(1);
        assertThat(RowScope.<List<Call>>asPartner(
                        UUID.randomUUID(), () -> calls.page(around.disruption(), null, null, 10)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "PARTNER")
    void everybodyOfTheHouseReadsAndAllButTheAuditorEnter(Role role) throws Exception {
        mvc.perform(get("/calls/due").with(As.role(role))).andExpect(status().isOk());
        mvc.perform(get("/calls/new").with(As.role(role)))
                .andExpect(role == Role.AUDITOR ? status().isForbidden() : status().isOk());
    }

    @Test
    void everyPageOpensInBothLanguages() throws Exception {
        Map<String, String> rooms = cases.rooms();

        for (String page : rooms.values()) {
            for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
                String shown = mvc.perform(get(page).with(As.role(Role.MANAGER)).locale(locale))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("??"))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
                assertThat(shown).as(page).contains("<h1");
            }
        }
    }
}
