package io.tsunagi.bulletin;

import static io.tsunagi.bulletin.BulletinFixtures.publisher;
import static io.tsunagi.bulletin.BulletinFixtures.words;
import static io.tsunagi.bulletin.BulletinFixtures.writer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.bulletin.domain.Bulletin;
import io.tsunagi.bulletin.domain.Delivery;
import io.tsunagi.bulletin.domain.FanOut;
import io.tsunagi.bulletin.domain.ReadDeliveries;
import io.tsunagi.bulletin.domain.Recipient.Languages;
import io.tsunagi.identity.Role;
import io.tsunagi.storage.RowScope;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Many recipients: how many statements it takes, who gets one copy, and the pages of what became of them. */
@TsunagiTest
class FanOutModuleTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    FanOut fanOut;

    @Autowired
    ReadDeliveries deliveries;

    @Autowired
    BulletinReaders readers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc mvc;

    private BulletinFixtures fixtures;
    private String disruption;
    private Bulletin bulletin;

    @BeforeEach
    void published() {
        fixtures = new BulletinFixtures(context);
        disruption = fixtures.disruption();
        fixtures.recipient(disruption, Languages.JA);
        bulletin = fixtures.submitted(disruption, words());
    }

    @Test
    void statementsDoNotGrowWithRecipientsAndAddressesOfTwoWritingsGetOneCopy() {
        long of1000 = statementsToPublishTo(1_000);
        disruption = fixtures.disruption();
        bulletin = fixtures.submitted(disruption, words());
        long of3000 = statementsToPublishTo(3_000);

        assertThat(of1000).isEqualTo(1);
        assertThat(of3000).isEqualTo(1);
        assertThat(total()).isEqualTo(3_000);
    }

    @Test
    void askingTwiceAddsNothingAndReadersWhoHaveACopyGetNoSecondOne() {
        recipients(50);
        fixtures.publish(bulletin);
        publisher(() -> {
            fanOut.of(bulletin.reference());
            return true;
        });
        assertThat(total()).isEqualTo(51);

        String own = "reader-" + UUID.randomUUID() + "@example.com";
        List<BulletinReaders.Reader> asked = List.of(
                reader(own),
                reader(own.toUpperCase(Locale.ROOT)),
                reader("r0-" + bulletin.reference() + "@example.com"));
        assertThat(writer(() -> readers.send(bulletin.reference(), asked))).isEqualTo(1);
        assertThat(writer(() -> readers.send(bulletin.reference(), asked))).isZero();
        assertThat(total()).isEqualTo(52);
    }

    @Test
    void pagesHoldAHundredEachAndShowOneStateOnly() throws Exception {
        recipients(230);
        publishedButNotSent();
        ReadDeliveries.Page first = writer(() -> deliveries.of(bulletin.reference(), null, null));
        ReadDeliveries.Page second = writer(() -> deliveries.of(bulletin.reference(), null, first.next()));
        ReadDeliveries.Page third = writer(() -> deliveries.of(bulletin.reference(), null, second.next()));

        assertThat(first.copies()).hasSize(100);
        assertThat(third.copies()).hasSize(31);
        assertThat(third.next()).isNull();
        assertThat(Stream.of(first, second, third)
                        .flatMap(page -> page.copies().stream())
                        .map(Delivery::id)
                        .distinct())
                .hasSize(231);
        String page = "/bulletins/" + bulletin.reference() + "/deliveries";
        mvc.perform(get(page).with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("after=")));
        mvc.perform(get(page + "?state=PHONED").with(As.role(Role.COORDINATOR)).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No copy is in that state")));
        mvc.perform(get(page).with(As.role(Role.BROKER))).andExpect(status().isForbidden());
        mvc.perform(get("/api/v1" + page).with(As.program(Role.COORDINATOR))).andExpect(status().isOk());
    }

    @Test
    void whatDidNotArriveIsOnTheDeskOfCoordinatorsWithItsPhoneScript() throws Exception {
        fixtures.publish(bulletin);
        RowScope.asHouse(() -> jdbc.sql("""
                        update bulletin.outbox set state = 'BOUNCED', bounce = '5.2.2', created_at = '2000-01-01T00:00Z'
                        where bulletin = ?
                        """).param(bulletin.reference()).update());

        mvc.perform(get("/bulletins/undelivered")
                        .with(As.role(Role.COORDINATOR))
                        .header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Phone script of " + bulletin.reference())))
                .andExpect(content().string(containsString("The mailbox cannot be used")));
        mvc.perform(get("/desk").with(As.role(Role.COORDINATOR)).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("did not arrive: phone them")));
        mvc.perform(get("/desk").with(As.role(Role.BROKER)).header("Accept-Language", "en"))
                .andExpect(content().string(not(containsString("did not arrive: phone them"))));
    }

    private long total() {
        return writer(() -> deliveries.numbers(bulletin.reference())).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static BulletinReaders.Reader reader(String address) {
        return new BulletinReaders.Reader(UUID.randomUUID(), address, Locale.ENGLISH, "https://t.example/off/x");
    }

    /** PostgreSQL writes on each row which command of its transaction made it. */
    private long statementsToPublishTo(int number) {
        recipients(number);
        return publishedButNotSent();
    }

    /** Publishes and calls the copies off in the same transaction, so that no test waits for thousands of mails. */
    private long publishedButNotSent() {
        return RowScope.asHouse(() -> transaction.execute(status -> {
            fixtures.publish(bulletin);
            long commands = jdbc.sql("select count(distinct cmin::text) from bulletin.outbox where bulletin = ?")
                    .param(bulletin.reference())
                    .query(Long.class)
                    .single();
            jdbc.sql("update bulletin.outbox set state = 'CALLED_OFF' where bulletin = ?")
                    .param(bulletin.reference())
                    .update();
            return commands;
        }));
    }

    private void recipients(int number) {
        UUID partner = fixtures.partnerOf(disruption);
        RowScope.asHouse(() -> transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into bulletin.recipients (id, partner_id, email, label, language, added_by, added_at)
                        select gen_random_uuid(), :partner, 'r' || n || '-' || :mark || '@example.com', 'desk',
                            (array['JA', 'EN', 'BOTH'])[1 + n % 3], 'test', now()
                        from generate_series(0, :last) n
                        """)
                .param("partner", partner)
                .param("mark", bulletin.reference())
                .param("last", number - 1)
                .update()));
    }
}
