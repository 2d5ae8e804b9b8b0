package io.tsunagi.subscription;

import static io.tsunagi.TestMailServer.arrivedFor;
import static io.tsunagi.bulletin.BulletinFixtures.writer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.bulletin.BulletinFixtures;
import io.tsunagi.bulletin.ReaderBounced;
import io.tsunagi.bulletin.domain.Bulletin;
import io.tsunagi.bulletin.domain.Delivery;
import io.tsunagi.bulletin.domain.ReadBulletins;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.RankedRows;
import io.tsunagi.shipment.ShipmentDelivered;
import io.tsunagi.storage.RowScope;
import io.tsunagi.subscription.domain.AskToSubscribe;
import io.tsunagi.subscription.domain.Asker;
import io.tsunagi.subscription.domain.ConfirmSubscription;
import io.tsunagi.subscription.domain.EndDelivered;
import io.tsunagi.subscription.domain.KeepSubscribers;
import io.tsunagi.subscription.domain.Kind;
import io.tsunagi.subscription.domain.OwnSubscriptions;
import io.tsunagi.subscription.domain.Subscriber;
import io.tsunagi.subscription.domain.Subscription;
import io.tsunagi.subscription.domain.TellSubscribers;
import io.tsunagi.subscription.domain.Wish;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Asked, clicked, told once, ended; over real SMTP. */
@TsunagiTest
class SubscriptionModuleTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern CODE = Pattern.compile("/subscribe/confirmation/([A-Za-z0-9_-]+)");

    @Autowired
    ApplicationContext context;

    @Autowired
    AskToSubscribe asking;

    @Autowired
    ConfirmSubscription confirming;

    @Autowired
    KeepSubscribers keeping;

    @Autowired
    OwnSubscriptions own;

    @Autowired
    TellSubscribers telling;

    @Autowired
    EndDelivered ending;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ReadBulletins reading;

    @Autowired
    Disruptions disruptions;

    @Autowired
    SupplyChainMap map;

    @Autowired
    RankedRows shipments;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private BulletinFixtures fixtures;
    private String disruption;
    private String address;

    @BeforeEach
    void disruption() {
        fixtures = new BulletinFixtures(context);
        disruption = fixtures.disruption();
        address = "sub-" + UUID.randomUUID() + "@example.com";
    }

    @Test
    void whoClickedGetsOneMailOfTwoThatMatchWithTheHeadersThatEndItWithOneClick() throws Exception {
        subscribed(Kind.DISRUPTION, disruption, null);
        subscribed(Kind.PARTNER, partnerCode(), null);
        int before = arrivedFor(address).size();

        Bulletin bulletin = fixtures.published(disruption);
        As.manager(() -> {
            telling.on(new io.tsunagi.bulletin.BulletinPublished(bulletin.reference(), disruption, 1, "again"));
            return true;
        });

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(arrivedFor(address)).hasSize(before + 1));
        MimeMessage mail = arrivedFor(address).get(before);
        String off = mail.getHeader("List-Unsubscribe")[0];
        assertThat(off).matches("<http.*/unsubscribe/[A-Za-z0-9_-]{32}>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(String.valueOf(mail.getContent())).contains("WHAT CHANGED", off.substring(1, off.length() - 1));

        String code = off.substring(off.lastIndexOf('/') + 1, off.length() - 1);
        keeping.endByLink(code);
        keeping.endByLink(code);
        keeping.endByLink("unknown");
        fixtures.published(disruption);

        assertThat(row()).isEmpty();
        assertThat(RowScope.asHouse(() -> jdbc.sql(
                                "select count(*) from bulletin.outbox where payload::text like ? or idempotency_key like ?")
                        .params("%" + address + "%", "%" + address + "%")
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    @Test
    void nothingIsSentBeforeTheClickAndALapsedLinkDoesNothing() throws Exception {
        String code = asked(Kind.DISRUPTION, disruption, null);
        assertThat(row()).isEmpty();
        assertThat(RowScope.asHouse(
                        () -> jdbc.sql("""
                                select count(*) from subscription.asks where code_hash = ? or target = ?
                                """).params(code, code).query(Long.class).single()))
                .isZero();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(RowScope.asHouse(() -> jdbc.sql("""
                                        select count(*) from bulletin.outbox where payload::text like ?
                                        """)
                                .param("%" + code + "%")
                                .query(Long.class)
                                .single()))
                        .isZero());

        RowScope.asHouse(() -> jdbc.sql("update subscription.asks set lapses_at = now() where email = ?")
                .param(address)
                .update());

        assertThat(confirming.confirm(code)).isFalse();
        assertThat(confirming.confirm("guess")).isFalse();
        assertThat(row()).isEmpty();
    }

    @Test
    void clickingTwiceSubscribesOnce() throws Exception {
        String code = asked(Kind.DISRUPTION, disruption, null);

        assertThat(confirming.confirm(code)).isTrue();
        assertThat(confirming.confirm(code)).isTrue();

        assertThat(row())
                .singleElement()
                .satisfies(one -> assertThat(one.subscriptions()).isEqualTo(1));
    }

    @Test
    void anAddressGetsThreeSuchMailsADayAndTheAnswerIsTheSame() {
        for (int i = 0; i < 5; i++) {
            ask(Kind.DISRUPTION, disruption, null, i % 2 == 0 ? address : address.toUpperCase(Locale.ROOT));
        }

        assertThat(RowScope.asHouse(() -> jdbc.sql("select count(*) from subscription.asks where lower(email) = ?")
                        .param(address)
                        .query(Long.class)
                        .single()))
                .isEqualTo(AskToSubscribe.MOST_A_DAY);
    }

    @Test
    void secondMailThatComesBackForGoodPausesTheAddressAndAManagerMayResume() throws Exception {
        subscribed(Kind.DISRUPTION, disruption, null);
        UUID id = row().get(0).id();

        bounced(id, false);
        bounced(id, true);
        assertThat(row().get(0).state()).isEqualTo(Subscriber.State.ACTIVE);
        bounced(id, true);
        assertThat(row().get(0).state()).isEqualTo(Subscriber.State.PAUSED);
        Bulletin bulletin = fixtures.published(disruption);
        assertThat(writer(() -> reading.copies(bulletin.reference()))).isEmpty();

        As.manager(() -> keeping.resume(id));
        assertThat(row().get(0)).satisfies(one -> {
            assertThat(one.state()).isEqualTo(Subscriber.State.ACTIVE);
            assertThat(one.bounces()).isZero();
        });
        As.manager(() -> keeping.remove(id));
        As.manager(() -> keeping.remove(id));
        assertThat(row()).isEmpty();
    }

    @Test
    void theOutsideIsToldOfThePartnerThatFailedAndNotOfWhoElseIsReached() throws Exception {
        subscribed(Kind.PARTNER, "NOBODY-" + UUID.randomUUID().toString().substring(0, 8), null);
        subscribed(Kind.LANE, "SITE-" + UUID.randomUUID().toString().substring(0, 8), null);

        Bulletin bulletin = fixtures.published(disruption);

        assertThat(writer(() -> reading.copies(bulletin.reference()))).isEmpty();
    }

    @Test
    void consignmentByItsReferenceAndLaneByItsSiteAreToldOfADisruptionOfTheirShipper() throws Exception {
        UUID partner = fixtures.partnerOf(disruption);
        String consignment = As.manager(() -> shipments.add(partner, 3, clock.instant(), Duration.ofDays(2)));
        subscribed(Kind.CONSIGNMENT, consignment.toLowerCase(Locale.ROOT), null);
        String first = address;
        address = "lane-" + first;
        String site = site(consignment);
        subscribed(Kind.LANE, site, null);

        Bulletin bulletin = fixtures.published(disruption);

        assertThat(writer(() -> reading.copies(bulletin.reference())))
                .extracting(Delivery::to)
                .contains(first, address);
        Asker guest = new Asker("guest-" + address, partner);
        ask(Kind.CONSIGNMENT, consignment, guest, "own-" + first);
        ask(Kind.LANE, site, guest, "own-" + first);
        UUID stranger = fixtures.partnerOf(fixtures.disruption());
        refused(Kind.CONSIGNMENT, consignment, new Asker("guest-" + address, stranger));
    }

    @Test
    void deliveredConsignmentEndsWhatWasAskedOfItAndForgetsWhoAskedForNothingElse() throws Exception {
        UUID partner = fixtures.partnerOf(disruption);
        String consignment = As.manager(() -> shipments.add(partner, 3, clock.instant(), Duration.ofDays(2)));
        subscribed(Kind.CONSIGNMENT, consignment, null);
        String alone = address;
        address = "more-" + alone;
        subscribed(Kind.CONSIGNMENT, consignment, null);
        subscribed(Kind.DISRUPTION, disruption, null);

        for (int twice = 0; twice < 2; twice++) {
            As.manager(() -> transaction.execute(status -> {
                ending.on(new ShipmentDelivered(consignment, disruption, partner));
                return true;
            }));
        }

        assertThat(known(alone)).isZero();
        assertThat(known(address)).isOne();
        Bulletin bulletin = fixtures.published(disruption);
        assertThat(writer(() -> reading.copies(bulletin.reference())))
                .extracting(Delivery::to)
                .contains(address)
                .doesNotContain(alone);
    }

    private long known(String email) {
        return RowScope.asHouse(() -> jdbc.sql("select count(*) from subscription.subscribers where email = ?")
                .param(email)
                .query(Long.class)
                .single());
    }

    /** Gives it a site of its own. */
    private String site(String consignment) {
        String site = "L-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        RowScope.asHouse(() -> jdbc.sql("update shipment.shipments set site = ? where reference = ?")
                .params(site, consignment)
                .update());
        return site;
    }

    @Test
    void wrongCheckLetterUnknownNumberAndHiddenDisruptionAreRefusedInOneWay() {
        String hidden = fixtures.declared();
        refused(Kind.CONSIGNMENT, "S-2020-9999-A", null);
        refused(Kind.CONSIGNMENT, disruption, null);
        refused(Kind.DISRUPTION, hidden, null);
        refused(Kind.DISRUPTION, "D-1999-0001-Z", null);
        assertThatThrownBy(() -> new Wish("no address", Locale.ENGLISH, null, "<script>"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(io.tsunagi.shared.Refusal::field)
                                .containsExactly("email", "kind", "target"));
    }

    @Test
    void peopleOfAPartnerSubscribeToWhatIsTheirsAndSeeTheirOwnRowsAlone() throws Exception {
        UUID partner = fixtures.partnerOf(disruption);
        String other = fixtures.disruption();
        UUID stranger = fixtures.partnerOf(other);
        Asker guest = new Asker("guest-" + address, partner);
        subscribed(Kind.DISRUPTION, disruption, guest);
        refused(Kind.DISRUPTION, other, guest);
        refused(Kind.PARTNER, code(stranger), guest);
        refused(Kind.LANE, "KOBE", guest);

        List<Subscription> mine = RowScope.asPartner(partner, () -> own.of(guest));
        assertThat(mine).extracting(Subscription::target).containsExactly(disruption);
        assertThat(RowScope.asPartner(stranger, () -> own.of(guest))).isEmpty();
        assertThat(RowScope.asPartner(
                        stranger,
                        () -> jdbc.sql("update subscription.subscriptions set target = 'X' where owner = ?")
                                .param(guest.login())
                                .update()))
                .isZero();

        RowScope.asPartner(stranger, () -> {
            own.end(mine.get(0).id(), new Asker("guest-other", stranger));
            return true;
        });
        assertThat(RowScope.asPartner(partner, () -> own.of(guest))).hasSize(1);
        RowScope.asPartner(partner, () -> {
            own.end(mine.get(0).id(), guest);
            own.end(mine.get(0).id(), guest);
            return true;
        });
        assertThat(RowScope.asPartner(partner, () -> own.of(guest))).isEmpty();
    }

    private void subscribed(Kind kind, String target, @Nullable Asker asker) throws Exception {
        assertThat(confirming.confirm(asked(kind, target, asker))).isTrue();
    }

    /** Asks, waits for the mail and reads the code in it. */
    private String asked(Kind kind, String target, @Nullable Asker asker) throws Exception {
        int before = arrivedFor(address).size();
        ask(kind, target, asker, address);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(arrivedFor(address)).hasSize(before + 1));
        Matcher code =
                CODE.matcher(String.valueOf(arrivedFor(address).get(before).getContent()));
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private void ask(Kind kind, String target, @Nullable Asker asker, String to) {
        Wish wish = new Wish(to, Locale.ENGLISH, kind, target);
        if (asker == null) {
            asking.ask(wish, null);
        } else {
            RowScope.asPartner(java.util.Objects.requireNonNull(asker.partner()), () -> {
                asking.ask(wish, asker);
                return true;
            });
        }
    }

    private void refused(Kind kind, String target, @Nullable Asker asker) {
        assertThatThrownBy(() -> ask(kind, target, asker, address))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("subscription.refused." + kind);
    }

    private void bounced(UUID id, boolean lasting) {
        As.manager(() -> keeping.on(new ReaderBounced(id, lasting)));
    }

    private List<Subscriber> row() {
        return As.manager(() -> keeping.list(address, null));
    }

    private String partnerCode() {
        return code(fixtures.partnerOf(disruption));
    }

    private String code(UUID partner) {
        return As.manager(() -> map.partners()).stream()
                .filter(one -> one.id().equals(partner))
                .findFirst()
                .orElseThrow()
                .code();
    }
}
