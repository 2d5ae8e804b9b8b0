package io.tsunagi.overview;

import io.tsunagi.As;
import io.tsunagi.disruption.DisruptionFixtures;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.obligation.CountedFrom;
import io.tsunagi.obligation.ObligationKind;
import io.tsunagi.obligation.Obligations;
import io.tsunagi.partner.MapFixtures;
import io.tsunagi.storage.RowScope;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Disruptions with orders, papers and promises, and what may happen to these, for tests of the overview. */
@Component
public class OverviewActs {

    private final JdbcClient jdbc;
    private final MapFixtures map;
    private final DisruptionFixtures disruptions;
    private final Disruptions known;
    private final Obligations obligations;
    private final Clock clock;

    OverviewActs(
            JdbcClient jdbc,
            MapFixtures map,
            DisruptionFixtures disruptions,
            Disruptions known,
            Obligations obligations,
            Clock clock) {
        this.jdbc = jdbc;
        this.map = map;
        this.disruptions = disruptions;
        this.known = known;
        this.obligations = obligations;
        this.clock = clock;
    }

    /** Under fallback since three hours, of a partner of its own. */
    public String disruption(Duration rto) {
        String code = "OV-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        return disruptions.inFallback(map.partnerWithSystem(code, rto));
    }

    /** Its only partner. */
    public UUID partner(String disruption) {
        return RowScope.asHouse(() ->
                known.find(disruption).orElseThrow().partnerIds().iterator().next());
    }

    /** Site of its orders. */
    public static String site(String disruption) {
        return "SITE-" + disruption;
    }

    /** Orders of its partner that wait. */
    public void orders(String disruption, int number, int priority) {
        UUID partner = partner(disruption);
        RowScope.asHouse(() -> {
            jdbc.sql("""
                            insert into shipment.shipments (
                                id, reference, partner_id, order_number, site, customer_name, customer_type, destination_prefecture,
                                sku, description, product_group, quantity, unit, temperature, ordered_at, need_by, class, class_reason,
                                class_edition, harm_at, rank_at, status, created_at, updated_at)
                            select id, 'S-O-' || id, :partner, 'O' || id, :site, '病院', 'HOSPITAL', '東京都', 'SKU-1', '手袋', 'OTHER', 1,
                                'CS', 'AMBIENT', now(), now() + interval '2 days', :class, 'normal', '1', now(), now(), 'OPEN', now(), now()
                            from (select gen_random_uuid() as id from generate_series(1, :number)) as numbers
                            """)
                    .param("partner", partner)
                    .param("site", site(disruption))
                    .param("class", priority)
                    .param("number", number)
                    .update();
        });
    }

    /** Some of its orders go on to that status. */
    public void move(String disruption, String status, int number) {
        UUID partner = partner(disruption);
        RowScope.asHouse(() -> {
            jdbc.sql("""
                            update shipment.shipments
                            set status = :status, hold = :status = 'HOLD',
                                hold_reason = case when :status = 'HOLD' then 'hold.deferred' end
                            where id in (
                                select id from shipment.shipments where partner_id = :partner
                                order by md5(id::text || :status) limit :number)
                            """)
                    .param("status", status)
                    .param("partner", partner)
                    .param("number", number)
                    .update();
        });
    }

    /** Papers of it without a fate. */
    public void papers(String disruption, int number) {
        UUID run = UUID.randomUUID();
        RowScope.asHouse(() -> {
            jdbc.sql("""
                            insert into paper.print_runs (id, form, edition, case_reference, case_page, disruption, values_hash, pdf_hash,
                                pdf, printed_by, printed_at)
                            values (?, 'test/overview', date '2025-10-01', ?, '/', ?, repeat('0', 64), repeat('0', 64), '', 'test', now())
                            """).params(run, "OV-" + run, disruption).update();
            jdbc.sql("""
                            insert into paper.papers (reference, run_id, copy_number, copy, pages, code_until, case_reference, disruption)
                            select 'P-OV-' || :run || '-' || n, :run, n, n || '/9', 1, date '2099-01-01', 'OV-' || :run, :disruption
                            from generate_series(1, :number) as n
                            """)
                    .param("run", run)
                    .param("number", number)
                    .param("disruption", disruption)
                    .update();
        });
    }

    /** Some of its papers find their fate. */
    public void end(String disruption, int number) {
        RowScope.asHouse(() -> {
            jdbc.sql("""
                            update paper.papers set disposition = 'VOID', disposed_by = 'test', disposed_at = now() where id in (
                                select id from paper.papers where disruption = ? and disposition is null order by id limit ?)
                            """).params(disruption, number).update();
        });
    }

    /** A promise, due so long from now; without deadline when null. */
    public void promise(String disruption, ObligationKind kind, @Nullable Duration due) {
        UUID partner = partner(disruption);
        Instant start = clock.instant().minus(Duration.ofDays(30)).truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        As.broker(() -> obligations.promise(new Obligations.Promise(
                kind,
                "OV-" + UUID.randomUUID(),
                disruption,
                partner,
                new Obligations.Words("あとで出す", "hand in later"),
                "test: asked for by a test",
                due == null ? null : Duration.ofDays(30).plus(due),
                CountedFrom.OCCURRED,
                new io.tsunagi.shared.ThreeTimes(start, start, start))));
    }

    /** What is owed for one of its subjects is proved. */
    public void settle(String disruption, ObligationKind kind) {
        List<String> subjects = RowScope.asHouse(() -> jdbc.sql(
                        "select subject from obligation.obligations where disruption = ? and kind = ? and state = 'OPEN' order by subject limit 1")
                .params(disruption, kind.name())
                .query(String.class)
                .list());
        subjects.forEach(subject -> As.broker(() -> obligations.settle(subject, kind, "seen by a test")));
    }

    /** Capacity of its site on a day, in lines. */
    public void capacity(String disruption, LocalDate day, int lines) {
        RowScope.asHouse(() -> {
            jdbc.sql("""
                            insert into shipment.capacities (id, site, day, unit, amount, set_by, set_at)
                            values (gen_random_uuid(), ?, ?, 'LINE', ?, 'test', now())
                            on conflict (site, day) do update set amount = excluded.amount
                            """).params(site(disruption), day, lines).update();
        });
    }

    /** What its site carries on a usual day. */
    public void usual(String disruption, String unit, int amount) {
        RowScope.asHouse(() -> {
            jdbc.sql("""
                            insert into shipment.usual_days (site, unit, amount, set_by, set_at) values (?, ?, ?, 'test', now())
                            on conflict (site) do update set unit = excluded.unit, amount = excluded.amount
                            """).params(site(disruption), unit, amount).update();
        });
    }

    /** So much waited then, all of one class. */
    public void sampled(String disruption, Instant at, long waiting) {
        RowScope.asHouse(() -> {
            jdbc.sql("""
                            insert into shipment.backlog_samples (disruption, minute, class, open)
                            select ?, ?, class, case when class = 4 then ? else 0 end from generate_series(0, 4) as class
                            on conflict (disruption, minute, class) do update set open = excluded.open
                            """).params(disruption, Timestamp.from(at), waiting).update();
        });
    }

    /** It began so long ago: what the use cases allow no test to say. */
    public void began(String disruption, Duration ago) {
        RowScope.asHouse(() -> {
            jdbc.sql("""
                            update disruption.disruptions set occurred_at = now() - cast(? as interval) where reference = ?
                            """).params(ago.toSeconds() + " seconds", disruption).update();
        });
    }
}
