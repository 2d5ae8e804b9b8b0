package io.tsunagi.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.TsunagiTest;
import io.tsunagi.bulletin.domain.Bulletin;
import io.tsunagi.bulletin.domain.Delivery;
import io.tsunagi.bulletin.domain.Outbox;
import io.tsunagi.bulletin.domain.Outbox.NewMail;
import io.tsunagi.storage.RowScope;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Publishing to 10,000 recipients, beside the same copies written one by one in the same run. */
@Tag("bench")
@TsunagiTest
class FanOutBench {

    private static final int RECIPIENTS = 10_000;
    private static final double MOST_SECONDS = 60;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Outbox outbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private BulletinFixtures fixtures;

    @Test
    void tenThousandRecipientsAreInTheOutboxWithinAMinute() {
        fixtures = new BulletinFixtures(context);
        timed(100, true);
        double all = timed(RECIPIENTS, true);
        double each = timed(RECIPIENTS, false);

        LoggerFactory.getLogger(FanOutBench.class)
                .info(
                        "BENCH fan-out to {} recipients: publishing {} s, peer row by row {} s, ratio {}",
                        RECIPIENTS,
                        String.format(Locale.ROOT, "%.2f", all),
                        String.format(Locale.ROOT, "%.2f", each),
                        String.format(Locale.ROOT, "%.1f", each / all));
        assertThat(all).isLessThan(MOST_SECONDS);
    }

    /** Seconds; everything is rolled back, so that nothing is mailed. */
    private double timed(int number, boolean together) {
        String disruption = fixtures.disruption();
        Bulletin bulletin = fixtures.submitted(disruption, BulletinFixtures.words());
        UUID partner = fixtures.partnerOf(disruption);
        return RowScope.asHouse(() -> transaction.execute(status -> {
            status.setRollbackOnly();
            if (together) {
                recipients(partner, number);
            }
            long begin = System.nanoTime();
            fixtures.publish(bulletin);
            if (!together) {
                UUID one = recipients(partner, 1).get(0);
                for (int i = 0; i < number; i++) {
                    outbox.add(mail(bulletin, partner, one, i));
                }
            }
            return (System.nanoTime() - begin) / 1e9;
        }));
    }

    private List<UUID> recipients(UUID partner, int number) {
        jdbc.sql("""
                        insert into bulletin.recipients (id, partner_id, email, label, language, added_by, added_at)
                        select gen_random_uuid(), :partner, 'b' || n || '-' || :partner || '@example.com', 'desk',
                            (array['JA', 'EN', 'BOTH'])[1 + n % 3], 'bench', now()
                        from generate_series(1, :number) n
                        """)
                .param("partner", partner)
                .param("number", number)
                .update();
        return jdbc.sql("select id from bulletin.recipients where partner_id = ? limit 1")
                .param(partner)
                .query(UUID.class)
                .list();
    }

    private static NewMail mail(Bulletin bulletin, UUID partner, UUID recipient, int number) {
        UUID id = UUID.randomUUID();
        return new NewMail(
                id,
                partner,
                Delivery.Kind.MAIL,
                bulletin.reference(),
                recipient,
                bulletin.reference() + " peer " + number,
                "<" + id + "@tsunagi.invalid>",
                "peer" + number + "@example.com",
                "【第1報】",
                bulletin.boxes().impactJa().repeat(20),
                Instant.now());
    }
}
