package io.tsunagi.bulletin;

import static io.tsunagi.bulletin.BulletinFixtures.PUBLISHER;
import static io.tsunagi.bulletin.BulletinFixtures.WRITER;
import static io.tsunagi.bulletin.BulletinFixtures.words;
import static io.tsunagi.bulletin.BulletinFixtures.writer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.bulletin.domain.Audience;
import io.tsunagi.bulletin.domain.Boxes;
import io.tsunagi.bulletin.domain.Bulletin;
import io.tsunagi.bulletin.domain.BulletinText;
import io.tsunagi.bulletin.domain.Confidence;
import io.tsunagi.bulletin.domain.KeepRecipients;
import io.tsunagi.bulletin.domain.KeepRecipients.NewRecipient;
import io.tsunagi.bulletin.domain.PreviewBulletin;
import io.tsunagi.bulletin.domain.ReadBulletins;
import io.tsunagi.bulletin.domain.ReadEtaHistory;
import io.tsunagi.bulletin.domain.Recipient.Languages;
import io.tsunagi.bulletin.domain.Severity;
import io.tsunagi.identity.Role;
import io.tsunagi.storage.RowScope;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** One fact, a text for each audience: in the mail, on the page, and as it went out. */
@TsunagiTest
class AudienceModuleTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    @Autowired
    PreviewBulletin preview;

    @Autowired
    ReadBulletins reading;

    @Autowired
    ReadEtaHistory etas;

    @Autowired
    KeepRecipients keeping;

    @Autowired
    JdbcClient jdbc;

    private BulletinFixtures fixtures;
    private String disruption;

    @BeforeEach
    void disruption() {
        fixtures = new BulletinFixtures(context);
        disruption = fixtures.disruption();
    }

    @Test
    void recipientGetsTheTextOfItsAudienceInItsLanguage() {
        UUID partner = fixtures.partnerOf(disruption);
        writer(() -> keeping.add(
                disruption, new NewRecipient(partner, "boss@example.com", "経営窓口", Languages.EN, Audience.EXECUTIVE)));
        writer(() -> keeping.add(
                disruption, new NewRecipient(partner, "gate@example.com", "受付", Languages.BOTH, Audience.CARRIER)));

        Bulletin bulletin = fixtures.published(disruption);

        assertThat(text(bulletin, "boss@example.com")).contains("WHO IS HURT").doesNotContain("■");
        assertThat(text(bulletin, "gate@example.com")).contains("ゲートと書類", "GATE AND PAPERS");
    }

    @Test
    void textsStayAsTheyWentOutAndNobodyChangesThem() {
        Bulletin bulletin = fixtures.published(disruption);
        fixtures.publish(bulletin);

        assertThat(count(bulletin)).isEqualTo(14);
        RowScope.asHouse(() -> jdbc.sql("update bulletin.bulletins set remark = 'x' where reference = ?")
                .param(bulletin.reference())
                .update());
        List<BulletinText> shown = preview.all(reading.one(bulletin.reference()));
        assertThat(shown).hasSize(14);
        assertThat(shown)
                .filteredOn(text -> text.kind() == BulletinText.Kind.STAFF)
                .extracting(BulletinText::body)
                .anyMatch(body -> body.contains("■ 言わないこと"));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> RowScope.asHouse(
                        () -> jdbc.sql("update bulletin.texts set body = 'x'").update()))
                .hasStackTraceContaining("permission denied for table texts");
    }

    @Test
    void pageShowsEveryAudienceInBothLanguagesBeforeAndAfterPublishing() throws Exception {
        Bulletin draft = fixtures.draft(disruption, words());
        mvc.perform(get("/bulletins/" + draft.reference() + "/texts")
                        .with(As.person(WRITER, Role.MANAGER))
                        .header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("As they would go out now")))
                .andExpect(content().string(containsString("■ いつ届くか")))
                .andExpect(content().string(containsString("WHEN YOU GET YOUR GOODS")));
        Bulletin published = fixtures.published(disruption);
        for (Audience audience : Audience.values()) {
            mvc.perform(get("/bulletins/" + published.reference() + "/texts")
                            .param("audience", audience.name())
                            .with(As.person(PUBLISHER, Role.MANAGER))
                            .header("Accept-Language", "ja"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("公開したときの文面です")))
                    .andExpect(content().string(containsString("All shipping has stopped")));
        }
    }

    @Test
    void nextUpdateIsProposedBySeverityAndTheFormShowsWhereItComesFrom() throws Exception {
        mvc.perform(get("/disruptions/" + disruption + "/bulletins/new")
                        .with(As.person(WRITER, Role.MANAGER))
                        .header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("120 min, table of 2026-11-22")))
                .andExpect(content().string(containsString("unverified")));
        mvc.perform(post("/disruptions/" + disruption + "/bulletins/preview")
                        .param("severity", "STOPPED")
                        .with(As.person(WRITER, Role.MANAGER))
                        .header("Accept-Language", "en"))
                .andExpect(content().string(containsString("60 min, table of 2026-11-22")))
                .andExpect(content().string(containsString("hx-swap-oob=\"true\"")));
    }

    @Test
    void movedEndIsCountedAndShownWithItsReasonSystemAndWorkApart() throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.HOURS);
        fixtures.publish(fixtures.submitted(disruption, told(now.plus(Duration.ofHours(10)), null, "")));
        Bulletin second = fixtures.publish(fixtures.submitted(
                disruption, told(now.plus(Duration.ofHours(56)), now.plus(Duration.ofHours(80)), "部品が届かない")));

        assertThat(etas.of(disruption).system().times()).isEqualTo(1);
        assertThat(etas.of(disruption).system().hours()).isEqualTo(46);
        for (String page :
                new String[] {"/bulletins/" + second.reference(), "/disruptions/" + disruption + "/bulletins"}) {
            mvc.perform(get(page).with(As.person(WRITER, Role.MANAGER)).header("Accept-Language", "en"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("System up moved 1 times, 46 h in all.")))
                    .andExpect(content().string(containsString("部品が届かない")))
                    .andExpect(content().string(containsString("Work up")));
        }
    }

    private static Boxes told(Instant eta, @org.jspecify.annotations.Nullable Instant work, String reason) {
        Boxes words = words();
        return new Boxes(
                words.impactJa(),
                words.impactEn(),
                words.changedJa(),
                words.changedEn(),
                words.actionJa(),
                words.actionEn(),
                words.nextUpdateAt(),
                Severity.STOPPED,
                eta,
                Confidence.LOW,
                work,
                work == null ? null : Confidence.LOW,
                reason);
    }

    private String text(Bulletin bulletin, String address) {
        return writer(() -> reading.copies(bulletin.reference())).stream()
                .filter(copy -> copy.to().equals(address))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private long count(Bulletin bulletin) {
        return RowScope.asHouse(() -> jdbc.sql("select count(*) from bulletin.texts where bulletin = ?")
                .param(bulletin.id())
                .query(Long.class)
                .single());
    }
}
