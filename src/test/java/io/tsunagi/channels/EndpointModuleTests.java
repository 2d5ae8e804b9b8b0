package io.tsunagi.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.bulletin.BulletinFixtures;
import io.tsunagi.channels.Receiver.Got;
import io.tsunagi.channels.domain.Endpoints;
import io.tsunagi.channels.domain.Endpoints.GivenUp;
import io.tsunagi.channels.domain.RegisterEndpoint;
import io.tsunagi.channels.domain.RegisterEndpoint.Made;
import io.tsunagi.channels.domain.TendEndpoint;
import io.tsunagi.channels.domain.Webhook;
import io.tsunagi.channels.domain.Webhook.State;
import io.tsunagi.channels.domain.Webhooks;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.RowScope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Addresses are registered, renewed and stopped once, however often a form is sent, and belong to one partner. */
@TsunagiTest
class EndpointModuleTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    ChannelCases cases;

    @Autowired
    RegisterEndpoint registering;

    @Autowired
    TendEndpoint tending;

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
    void formsSentTwiceActOnce() {
        UUID id = UUID.randomUUID();
        RegisterEndpoint.Wanted wanted = new RegisterEndpoint.Wanted(id, "", "House", receiver.url());
        Made first = As.manager(() -> registering.register(wanted));
        Made second = As.manager(() -> registering.register(wanted));
        assertThat(second.secret()).isEqualTo(first.secret()).startsWith("whsec_");
        assertThatThrownBy(() -> As.manager(() -> registering.register(
                        new RegisterEndpoint.Wanted(UUID.randomUUID(), "", "House", receiver.url()))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("channels.refused.twice");

        UUID key = UUID.randomUUID();
        As.manager(() -> tending.ping(id, key));
        As.manager(() -> tending.ping(id, key));
        Webhook ping = only(first, State.SENT);
        assertThat(ping.kind()).isEqualTo(Webhook.Kind.PING);

        String renewed = As.manager(() -> tending.renew(id, 1));
        assertThat(As.manager(() -> tending.renew(id, 1))).isEqualTo(renewed).isNotEqualTo(first.secret());
        As.manager(() -> tending.ping(id, UUID.randomUUID()));
        await().untilAsserted(() -> assertThat(receiver.got()).hasSize(2));
        Got signedTwice = receiver.got().get(1);
        assertThat(signedTwice.signature().split(" "))
                .containsExactly(signedTwice.signedWith(renewed), signedTwice.signedWith(first.secret()));

        As.manager(() -> tending.end(id));
        As.manager(() -> tending.end(id));
        assertThat(As.manager(() -> endpoints.find(id)).orElseThrow().stands()).isFalse();
    }

    @Test
    void anAddressThatNoManagerApprovedIsRefusedAtTheField() {
        assertThatThrownBy(() -> cases.registered("https://nobody-approved.example/hook", "NO-SUCH-PARTNER"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(refusal -> refusal.field())
                                .containsExactly("partner", "url"));
    }

    @Test
    void aPartnerSeesItsOwnRowsAloneAndGetsOnlyWhatReachesIt() {
        Made theirs = cases.registered(receiver.url(), partner());
        fixtures.published(fixtures.disruption());
        UUID partner = fixtures.partnerOf(disruption);

        assertThat(As.guest("channel-guest", partner, () -> endpoints.all()))
                .extracting(line -> line.endpoint().id())
                .containsExactly(theirs.endpoint().id());
        assertThat(As.guest("channel-stranger", UUID.randomUUID(), () -> endpoints.all()))
                .isEmpty();
        assertThat(As.manager(() -> webhooks.of(theirs.endpoint().id(), null))).isEmpty();
    }

    @Test
    void whatWasGivenUpIsCountedUntilItsAddressIsStopped() {
        Made made = cases.registered(receiver.url(), "");
        UUID ping = As.manager(() -> tending.ping(made.endpoint().id(), UUID.randomUUID()));
        only(made, State.SENT);
        long before = failed();
        RowScope.asHouse(() -> {
            jdbc.sql("update channels.webhooks set state = 'FAILED' where id = ?")
                    .param(ping)
                    .update();
        });

        assertThat(failed()).isEqualTo(before + 1);
        As.manager(() -> tending.end(made.endpoint().id()));
        assertThat(failed()).isEqualTo(before);
    }

    private long failed() {
        Instant since = Instant.now().minus(Duration.ofDays(1));
        return As.manager(() -> endpoints.givenUp(since)).map(GivenUp::number).orElse(0L);
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
}
