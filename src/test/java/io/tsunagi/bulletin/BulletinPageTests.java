package io.tsunagi.bulletin;

import static io.tsunagi.bulletin.BulletinFixtures.PUBLISHER;
import static io.tsunagi.bulletin.BulletinFixtures.WRITER;
import static io.tsunagi.bulletin.BulletinFixtures.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.bulletin.domain.Boxes;
import io.tsunagi.bulletin.domain.Bulletin;
import io.tsunagi.bulletin.domain.Confidence;
import io.tsunagi.bulletin.domain.ReadBulletins;
import io.tsunagi.bulletin.domain.Recipient.Languages;
import io.tsunagi.frame.Times;
import io.tsunagi.identity.Role;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@TsunagiTest
class BulletinPageTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    @Autowired
    ReadBulletins reading;

    private BulletinFixtures fixtures;

    @Autowired
    private Times times;

    private String disruption;

    @BeforeEach
    void disruption() {
        fixtures = new BulletinFixtures(context);
        disruption = fixtures.disruption();
    }

    @Test
    void writtenHandedOverAndPublishedInTheBrowserByTwoManagers() throws Exception {
        mvc.perform(get("/disruptions/" + disruption + "/bulletins/new").with(As.person(WRITER, Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-draft=\"bulletin-new-" + disruption)));
        UUID id = UUID.randomUUID();
        mvc.perform(filled(id).param("then", "submit").with(As.person(WRITER, Role.MANAGER)))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("notice", "bulletin.done.submitted"));
        Bulletin submitted = reading.all(disruption).get(0);
        String page = "/bulletins/" + submitted.reference();

        mvc.perform(get(page).with(As.person(WRITER, Role.MANAGER)))
                .andExpect(content().string(not(containsString("/publication"))));
        mvc.perform(get(page).with(As.person(PUBLISHER, Role.MANAGER)))
                .andExpect(content().string(containsString("/publication")));
        mvc.perform(post(page + "/publication").param("seen", "1").with(As.person(PUBLISHER, Role.MANAGER)))
                .andExpect(redirectedUrl(page));

        assertThat(reading.one(submitted.reference()).number()).isEqualTo(1);
        mvc.perform(get(page).with(As.role(Role.AUDITOR)).header("Accept-Language", "ja"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("お知らせ　第1報")))
                .andExpect(content().string(containsString("<span>試験物流")))
                .andExpect(content().string(not(containsString("th:text"))));
        mvc.perform(get("/disruptions/" + disruption + "/bulletins").with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(submitted.reference())))
                .andExpect(content().string(not(containsString("th:text"))));
    }

    @Test
    void correctionIsANewBulletinSoThatHandingItOverIsNotPassedBy() throws Exception {
        String wrong = fixtures.published(disruption).reference();
        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(get("/disruptions/" + disruption + "/bulletins/new?corrects=" + wrong)
                            .with(As.person(WRITER, Role.MANAGER)))
                    .andExpect(content().string(containsString("name=\"seen\" value=\"0\"")));
        }
    }

    @Test
    void publicPageTellsTheNewestFirstAndSystemAndWorkApart() throws Exception {
        fixtures.published(disruption);
        Instant soon = Instant.now().plusSeconds(7_200).truncatedTo(ChronoUnit.MINUTES);
        Boxes both = new Boxes(
                "止まっています",
                "It is down",
                "変更なし",
                "Nothing",
                "お待ちください",
                "Please wait",
                soon,
                null,
                soon,
                Confidence.MEDIUM,
                soon.plusSeconds(36_000),
                Confidence.LOW,
                "");
        fixtures.publish(fixtures.submitted(disruption, both));

        String page = mvc.perform(get("/status/" + disruption).param("lang", "ja"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("システムの復旧見込み", "業務の復旧見込み");
        assertThat(page.indexOf("第2報")).isLessThan(page.indexOf("第1報"));
    }

    @Test
    void anEndThatMovedNeedsAReason() {
        Instant next = Instant.now().plusSeconds(7_200).truncatedTo(ChronoUnit.MINUTES);
        fixtures.publish(fixtures.submitted(disruption, ends(next, next, "")));

        assertThatThrownBy(() -> fixtures.submitted(disruption, ends(next, next.plusSeconds(3_600), "")))
                .hasMessageContaining("bulletin.refused.eta-reason");
        assertThatThrownBy(() -> fixtures.submitted(disruption, ends(next, null, "")))
                .hasMessageContaining("bulletin.refused.eta-reason");
        fixtures.submitted(disruption, ends(next, next, ""));
        fixtures.submitted(disruption, ends(next, next.plusSeconds(3_600), "部品が届かない"));
    }

    private static Boxes ends(Instant next, @Nullable Instant eta, String reason) {
        return new Boxes(
                "止まっています",
                "It is down",
                "変更なし",
                "Nothing",
                "お待ちください",
                "Please wait",
                next,
                null,
                eta,
                eta == null ? null : Confidence.MEDIUM,
                null,
                null,
                reason);
    }

    @Test
    void emptyEnglishBoxIsRefusedAtTheBoxAndNothingTypedIsLost() throws Exception {
        UUID id = UUID.randomUUID();
        mvc.perform(post("/disruptions/" + disruption + "/bulletins")
                        .param("id", id.toString())
                        .param("impactJa", "出荷停止")
                        .param("then", "submit")
                        .with(As.person(WRITER, Role.MANAGER))
                        .header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Write this box in English too")))
                .andExpect(content().string(containsString("aria-invalid=\"true\"")))
                .andExpect(content().string(containsString(">出荷停止</textarea>")));

        assertThat(reading.all(disruption)).as("no stray draft").isEmpty();
    }

    @Test
    void newBulletinOpensWithTheEndsThatWereToldAndACorrectionWithThePromiseThatStands() throws Exception {
        Instant promised = Instant.now().plusSeconds(3_000).truncatedTo(ChronoUnit.MINUTES);
        Instant end = promised.plusSeconds(36_000);
        String wrong = fixtures.publish(fixtures.submitted(disruption, ends(promised, end, "")))
                .reference();

        mvc.perform(get("/disruptions/" + disruption + "/bulletins/new").with(As.person(WRITER, Role.MANAGER)))
                .andExpect(content().string(containsString("value=\"" + times.input(end) + "\"")))
                .andExpect(content().string(not(containsString("value=\"" + times.input(promised) + "\""))));
        mvc.perform(get("/disruptions/" + disruption + "/bulletins/new?corrects=" + wrong)
                        .with(As.person(WRITER, Role.MANAGER)))
                .andExpect(content().string(containsString("value=\"" + times.input(promised) + "\"")));
    }

    @Test
    void previewShowsTheMailOfWhatIsTypedWithoutSavingIt() throws Exception {
        mvc.perform(post("/disruptions/" + disruption + "/bulletins/preview")
                        .param("impactEn", "Everything stands still")
                        .with(As.person(WRITER, Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Everything stands still")));

        assertThat(reading.all(disruption)).isEmpty();
    }

    @Test
    void onlyManagersWriteAndOnlyManagersAndCoordinatorsKeepRecipients() throws Exception {
        mvc.perform(filled(UUID.randomUUID()).with(As.role(Role.COORDINATOR))).andExpect(status().isForbidden());
        mvc.perform(post("/disruptions/" + disruption + "/recipients").with(As.role(Role.BROKER)))
                .andExpect(status().isForbidden());
    }

    @Test
    void recipientIsAddedOnceAndAWrongAddressIsRefusedAtItsField() throws Exception {
        String partner = fixtures.partnerOf(disruption).toString();
        String page = "/disruptions/" + disruption + "/recipients";
        MockHttpServletRequestBuilder wrong = post(page)
                .param("partnerId", partner)
                .param("label", "出荷窓口")
                .param("email", "desk@")
                .header("Accept-Language", "en")
                .with(As.role(Role.COORDINATOR));
        mvc.perform(wrong)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("This is no mail address")))
                .andExpect(content().string(containsString("value=\"desk@\"")));

        MockHttpServletRequestBuilder right = post(page)
                .param("partnerId", partner)
                .param("label", "出荷窓口")
                .param("email", "desk@example.com")
                .param("language", "BOTH")
                .header("Accept-Language", "en")
                .with(As.role(Role.COORDINATOR));
        mvc.perform(right).andExpect(redirectedUrl(page));
        mvc.perform(right).andExpect(content().string(containsString("has that address already")));
        mvc.perform(get(page).with(As.role(Role.AUDITOR)))
                .andExpect(content().string(containsString("desk@example.com")));
    }

    @Test
    void publicPageNeedsNoSignInAndShowsNoPersonNoAddressAndNoDraft() throws Exception {
        String address = fixtures.recipient(disruption, Languages.JA);
        fixtures.published(disruption);
        Bulletin draft = fixtures.draft(disruption, words());

        for (String path : new String[] {"/status", "/status/" + disruption, "/status/status.json"}) {
            String page = mvc.perform(get(path).header("Accept-Language", "ja"))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(page)
                    .as(path)
                    .contains(disruption, "37品目は手作業で出荷します")
                    .doesNotContain(address, WRITER, PUBLISHER, draft.reference(), "@example", "<script", "_csrf");
        }
    }

    @Test
    void publicPageIsOneRequestWithoutSessionInTheLanguageAskedForAndBrieflyCached() throws Exception {
        fixtures.published(disruption);

        var answer = mvc.perform(get("/status/" + disruption + "?lang=en").header("Accept-Language", "ja"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<html lang=\"en\"")))
                .andExpect(content().string(containsString("All shipping has stopped")))
                .andExpect(content().string(containsString("Japan")))
                .andExpect(content().string(not(containsString("rel=\"stylesheet\""))))
                .andReturn();

        assertThat(answer.getRequest().getSession(false)).isNull();
        assertThat(answer.getResponse().getHeaders("Set-Cookie")).isEmpty();
        assertThat(answer.getResponse().getHeaders("Cache-Control")).containsExactly("public, max-age=15");
        assertThat(answer.getResponse().getHeaders("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "style-src 'sha256-");
    }

    @Test
    void unconfirmedDisruptionWithoutBulletinIsNotPublicAndAnUnknownReferenceIsAnsweredWith404() throws Exception {
        String declared = fixtures.declared();

        mvc.perform(get("/status")).andExpect(content().string(not(containsString(declared))));
        mvc.perform(get("/status/" + declared)).andExpect(status().isNotFound());
        mvc.perform(get("/status").param("reference", "<b>D-1</b>"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(not(containsString("<b>D-1"))));
    }

    private MockHttpServletRequestBuilder filled(UUID id) {
        return post("/disruptions/" + disruption + "/bulletins")
                .param("id", id.toString())
                .param("impactJa", "出荷停止")
                .param("impactEn", "Shipping stopped")
                .param("changedJa", "なし")
                .param("changedEn", "None")
                .param("actionJa", "確認中")
                .param("actionEn", "Checking")
                .param("nextUpdateAt", "2199-10-25T14:00")
                .param("severity", "STOPPED");
    }
}
