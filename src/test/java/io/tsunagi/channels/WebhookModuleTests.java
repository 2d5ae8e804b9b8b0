package io.tsunagi.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.bulletin.BulletinFixtures;
import io.tsunagi.bulletin.domain.Bulletin;
import io.tsunagi.channels.Receiver.Got;
import io.tsunagi.channels.domain.Endpoints;
import io.tsunagi.channels.domain.RegisterEndpoint.Made;
import io.tsunagi.channels.domain.SendAgain;
import io.tsunagi.channels.domain.TendEndpoint;
import io.tsunagi.channels.domain.Webhook;
import io.tsunagi.channels.domain.Webhook.State;
import io.tsunagi.channels.domain.Webhooks;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.RowScope;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Webhooks reach a real server through the guarded way out; what arrives is checked as a receiver would check it. */
@TsunagiTest
class WebhookModuleTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    ChannelCases cases;

    @Autowired
    TendEndpoint tending;

    @Autowired
    SendAgain sending;

    @Autowired
    Endpoints endpoints;

    @Autowired
    Webhooks webhooks;

    @Autowired
    SupplyChainMap map;

    @Autowired
    JdbcClient jdbc;

    private final Receiver receiver = new Receiver();
    private BulletinFixtures fixtures;
    private String disruption;

    @BeforeEach
    void disruption() {
        fixtures = new BulletinFixtures(context);
        disruption = fixtures.disruption();
        cases.approved(receiver.port());
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aPublishedBulletinArrivesOnceSignedAsTheReceiverCanCheckAndIsLogged() throws Exception {
        Made made = cases.registered(receiver.url(), partner());

        Bulletin bulletin = fixtures.published(disruption);

        Webhook sent = only(made, State.SENT);
        Got got = receiver.got().get(0);
        assertThat(got.id()).isEqualTo(sent.webhookId()).startsWith("msg_");
        assertThat(got.signature()).isEqualTo(got.signedWith(made.secret()));
        JsonNode payload = new ObjectMapper().readTree(got.body());
        assertThat(payload.get("type").asText()).isEqualTo("bulletin.published");
        assertThat(payload.at("/data/bulletin").asText()).isEqualTo(bulletin.reference());
        assertThat(payload.at("/data/number").asInt()).isEqualTo(1);
        assertThat(payload.at("/data/kind").asText()).isEqualTo("FIRST");
        assertThat(payload.at("/data/disruption").asText()).isEqualTo(disruption);
        assertThat(payload.at("/data/impact/ja").asText())
                .isEqualTo(bulletin.boxes().impactJa());
        assertThat(payload.at("/data/impact/en").asText())
                .isEqualTo(bulletin.boxes().impactEn());
        assertThat(payload.at("/data/nextUpdateAt").asText()).isNotBlank();
        assertThat(got.body()).doesNotContain(bulletin.writtenBy());
        assertThat(log(sent)).singleElement().satisfies(attempt -> {
            assertThat(attempt.status()).isEqualTo(200);
            assertThat(attempt.answer()).isEqualTo("ok");
            assertThat(attempt.tookMillis()).isNotNull();
        });
        assertThat(receiver.got()).hasSize(1);
    }

    @Test
    void afterACrashBetweenSendingAndNotingTheSameIdComesAgainAndTheLogSaysSo() {
        Made made = cases.registered(receiver.url(), partner());
        fixtures.published(disruption);
        Webhook sent = only(made, State.SENT);

        // what the rows are when a server died after the receiver answered
        RowScope.asHouse(() -> {
            jdbc.sql("update channels.attempts set took_millis = null, status = null, answer = '' where webhook_id = ?")
                    .param(sent.id())
                    .update();
            jdbc.sql("""
                            update channels.webhooks
                            set state = 'SENDING', done_at = null, claimed_until = now() - interval '1 second' where id = ?
                            """).param(sent.id()).update();
        });

        await().untilAsserted(() -> assertThat(receiver.got()).hasSize(2));
        Webhook again = only(made, State.SENT);
        assertThat(receiver.got()).extracting(Got::id).containsOnly(sent.webhookId());
        assertThat(receiver.got()).extracting(Got::body).containsOnly(sent.payload());
        assertThat(again.attempts()).isEqualTo(2);
        assertThat(log(again)).extracting(Webhook.Attempt::status).containsExactly(null, 200);
    }

    @Test
    void aReceiverThatRefusesIsTriedAgainLaterAndByHandAtOnce() {
        receiver.answers(503, "\u001b[31mdown for\n maintenance " + "x".repeat(400));
        Made made = cases.registered(receiver.url(), partner());
        fixtures.published(disruption);
        await().untilAsserted(() -> assertThat(only(made).attempts()).isGreaterThanOrEqualTo(1));
        await().untilAsserted(() -> assertThat(log(only(made)).get(0).status()).isEqualTo(503));
        assertThat(log(only(made)).get(0).answer())
                .startsWith("[31mdown for  maintenance")
                .hasSize(200);

        receiver.answers(204, "");
        await().untilAsserted(() -> {
            Webhook waiting = only(made);
            if (waiting.state() == State.WAITING) {
                As.manager(() -> sending.again(waiting.id(), waiting.attempts()));
            }
            assertThat(only(made).state()).isEqualTo(State.SENT);
        });

        Webhook sent = only(made);
        int attempts = sent.attempts();
        As.manager(() -> sending.again(sent.id(), attempts - 1));
        assertThat(only(made).state()).isEqualTo(State.SENT);
        assertThat(receiver.got()).extracting(Got::id).containsOnly(sent.webhookId());
    }

    @Test
    void aReceiverThatIsGoneIsStoppedAndAPersonIsTold() {
        receiver.answers(410, "gone");
        Made made = cases.registered(receiver.url(), partner());

        fixtures.published(disruption);

        only(made, State.FAILED);
        assertThat(As.manager(() -> endpoints.find(made.endpoint().id())).orElseThrow())
                .satisfies(endpoint -> assertThat(endpoint.endedBy()).isEqualTo("system"));
        assertThatThrownBy(() -> As.manager(() -> tending.ping(made.endpoint().id(), UUID.randomUUID())))
                .isInstanceOf(Refused.class);
    }

    private String partner() {
        UUID partner = fixtures.partnerOf(disruption);
        return As.manager(() -> map.partners()).stream()
                .filter(one -> one.id().equals(partner))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private Webhook only(Made made) {
        List<Webhook> all = As.manager(() -> webhooks.of(made.endpoint().id(), null));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private Webhook only(Made made, State state) {
        await().untilAsserted(() -> assertThat(only(made).state()).isEqualTo(state));
        return only(made);
    }

    private List<Webhook.Attempt> log(Webhook webhook) {
        return As.manager(() -> webhooks.attempts(webhook.id()));
    }
}
