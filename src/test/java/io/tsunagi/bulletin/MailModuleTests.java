package io.tsunagi.bulletin;

import static io.tsunagi.TestMailServer.arrivedFor;
import static io.tsunagi.bulletin.BulletinFixtures.writer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsunagi.TsunagiTest;
import io.tsunagi.audit.AuditTrail;
import io.tsunagi.bulletin.domain.Bulletin;
import io.tsunagi.bulletin.domain.BulletinState;
import io.tsunagi.bulletin.domain.ChaseDelivery;
import io.tsunagi.bulletin.domain.Delivery;
import io.tsunagi.bulletin.domain.Outbox;
import io.tsunagi.bulletin.domain.ReadBulletins;
import io.tsunagi.bulletin.domain.ReadDeliveries;
import io.tsunagi.bulletin.domain.Recipient.Languages;
import io.tsunagi.storage.RowScope;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mail over real SMTP. */
@TsunagiTest
class MailModuleTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    ApplicationContext context;

    @Autowired
    ReadBulletins reading;

    @Autowired
    ReadDeliveries deliveries;

    @Autowired
    ChaseDelivery chasing;

    @Autowired
    Outbox outbox;

    @Autowired
    AuditTrail audit;

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
    void everyRecipientGetsOnePlainTextMailInTheLanguageOfTheirOwn() throws Exception {
        String japanese = fixtures.recipient(disruption, Languages.JA);
        String english = fixtures.recipient(disruption, Languages.EN);
        String both = fixtures.recipient(disruption, Languages.BOTH);

        Bulletin bulletin = fixtures.published(disruption);

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(reading.one(bulletin.reference()).state()).isEqualTo(BulletinState.SENT));
        MimeMessage mail = arrivedFor(japanese).get(0);
        assertThat(mail.getSubject()).startsWith("【第1報】試験物流");
        assertThat(mail.getContentType()).containsIgnoringCase("text/plain").containsIgnoringCase("UTF-8");
        assertThat(text(mail)).contains("■ 現在の影響", "出荷がすべて止まっています", "（日本時間）");
        assertThat(text(mail)).doesNotContain("WHAT CHANGED");
        assertThat(text(arrivedFor(english).get(0)))
                .contains("WHAT CHANGED", "Japan")
                .doesNotContain("■");
        assertThat(text(arrivedFor(both).get(0))).contains("■ 次回のお知らせ", "NEXT UPDATE");
        assertThat(arrivedFor(japanese)).hasSize(1);
        assertThat(arrivedFor(english)).hasSize(1);
        assertThat(arrivedFor(both)).hasSize(1);
    }

    @Test
    void copyThatWasSentButNotMarkedBecauseTheServerDiedIsCalledUnknownAndNotSentTwice() throws Exception {
        String address = fixtures.recipient(disruption, Languages.JA);
        Bulletin bulletin = fixtures.published(disruption);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(copy(bulletin).state()).isEqualTo(Delivery.State.SENT));

        crashedBeforeMarking(bulletin, "11 minutes");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(copy(bulletin).state()).isEqualTo(Delivery.State.UNKNOWN));
        assertThat(arrivedFor(address)).hasSize(1);
        assertThat(writer(() -> deliveries.undelivered()))
                .hasValueSatisfying(open -> assertThat(open.number()).isPositive());
        assertThat(audit.of(bulletin.reference()))
                .filteredOn(entry -> entry.change().action().equals("bulletin.copy-lost"))
                .hasSize(1);

        UUID copy = copy(bulletin).id();
        writer(() -> chasing.again(copy));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(arrivedFor(address)).hasSize(2));
        assertThat(arrivedFor(address).get(0).getMessageID())
                .isEqualTo(arrivedFor(address).get(1).getMessageID());
    }

    @Test
    void relayThatIsKilledBetweenSendingAndNotingLeavesACopyThatNoOtherRelayTakes() {
        fixtures.recipient(disruption, Languages.JA);
        Bulletin bulletin = fixtures.published(disruption);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(copy(bulletin).state()).isEqualTo(Delivery.State.SENT));
        crashedBeforeMarking(bulletin, "9 minutes");

        List<Delivery> taken = writer(() -> outbox.take(Instant.now().plusSeconds(3600), 1_000));

        assertThat(taken).extracting(Delivery::bulletin).doesNotContain(bulletin.reference());
        assertThat(copy(bulletin).state()).isEqualTo(Delivery.State.SENDING);
    }

    @Test
    void whatStillWaitsOfAnEarlierBulletinIsNotSentWhenALaterOneTellsTheSameAddress() throws Exception {
        String address = fixtures.recipient(disruption, Languages.JA);
        Bulletin first = fixtures.published(disruption);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(copy(first).state()).isEqualTo(Delivery.State.SENT));
        RowScope.asHouse(() -> jdbc.sql("""
                        update bulletin.outbox set state = 'WAITING', done_at = null, done_by = null,
                            next_attempt_at = now() + interval '1 hour' where bulletin = ?
                        """).param(first.reference()).update());

        Bulletin second = fixtures.published(disruption);

        assertThat(copy(first).state()).isEqualTo(Delivery.State.CALLED_OFF);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(copy(second).state()).isEqualTo(Delivery.State.SENT));
        assertThat(arrivedFor(address)).hasSize(2);
    }

    private Delivery copy(Bulletin bulletin) {
        return writer(() -> reading.copies(bulletin.reference())).get(0);
    }

    private void crashedBeforeMarking(Bulletin bulletin, String ago) {
        RowScope.asHouse(() -> jdbc.sql("""
                        update bulletin.outbox
                        set state = 'SENDING', done_at = null, done_by = null, claimed_at = now() - cast(? as interval)
                        where bulletin = ?
                        """).params(ago, bulletin.reference()).update());
    }

    private static String text(MimeMessage mail) throws Exception {
        return String.valueOf(mail.getContent());
    }
}
