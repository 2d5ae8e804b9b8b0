package io.tsunagi.shipment.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.shipment.domain.RankedFilter;
import io.tsunagi.shipment.domain.RankedQuery;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.Shipments;
import io.tsunagi.shipment.domain.TriageOrders;
import io.tsunagi.shipment.domain.rank.PriorityEdition;
import io.tsunagi.shipment.domain.rank.PriorityEditions;
import io.tsunagi.shipment.domain.rank.Rerank;
import io.tsunagi.shipment.domain.rank.RerankRun;
import io.tsunagi.shipment.domain.rank.Reranking;
import io.tsunagi.workflow.DecisionTables;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long it takes to class all open shipments anew after the decision table was changed, with fifty pages of the list a second being
 * read all the while. Rows are seeded by SQL into the embedded PostgreSQL; {@code -Drerank.rows=1000000} says how many (100,000 unless told).
 * The limit of 60 s is for 1,000,000 rows and an edit that moves a tenth of them.
 */
@Tag("bench")
@TsunagiTest
class RerankBench {

    private static final int ROWS = Integer.getInteger("rerank.rows", 100_000);
    /** Fifty pages a second, as the list is measured. */
    private static final long BETWEEN_PAGES = 20_000_000;

    private static final String SEED = """
            insert into shipment.shipments (id, reference, partner_id, order_number, site, customer_name, customer_type, sku,
                description, product_group, quantity, unit, temperature, ordered_at, need_by, ground, class, hold, class_reason,
                class_edition, harm_at, rank_at, status, created_at, updated_at)
            select gen_random_uuid(), 'BENCH-' || cast(:run as text) || i, cast(:partner as uuid), 'B' || i, 'S' || i % 8,
                '届け先' || i % 20000, (array['HOSPITAL','CLINIC','PHARMACY','CARE','SCHOOL','RETAIL','OFFICE','PERSON'])[1 + i % 8],
                'SKU' || i % 500, '品目 ' || i % 500,
                (array['HYGIENE','OTHER','OTHER','OTHER','OTHER','MEDICAL','OTHER','OTHER','OTHER','OTHER'])[1 + i % 10],
                1 + i % 9, 'BX', case when i % 20 = 7 then 'CHILLED_2_8' else 'AMBIENT' end, :at, :at + i % 900000 * interval '1 s',
                'NONE', 4, false, 'normal', '1', :at + i % 900000 * interval '1 s', :at + i % 900000 * interval '1 s', 'OPEN', :at, :at
            from generate_series(cast(:first as int), cast(:last as int)) i
            """;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Rerank rerank;

    @Autowired
    Reranking reranking;

    @Autowired
    PriorityEditions editions;

    @Autowired
    DecisionTables tables;

    @Autowired
    Shipments shipments;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @Test
    void millionOpenShipmentsAreClassedAnewWithinAMinuteWhileTheListIsRead() throws InterruptedException {
        UUID partner = UUID.randomUUID();
        seed(partner);
        String packed = tables.text(TriageOrders.DECISION, "1");
        measured("first run, everything stands otherwise", packed, partner);
        RerankRun tenth = measured(
                "an edit that moves a tenth",
                packed.replace(
                                "<inputEntry id=\"In_Hygiene_Customer\"><text>\"HOSPITAL\",\"CLINIC\",\"PHARMACY\",\"CARE\"",
                                "<inputEntry id=\"In_Hygiene_Customer\"><text>")
                        .replace(
                                "<outputEntry id=\"Out_Hygiene_Class\"><text>\"P3\"",
                                "<outputEntry id=\"Out_Hygiene_Class\"><text>\"P2\""),
                partner);
        RerankRun nothing = measured("the same again", tables.text(TriageOrders.DECISION, tenth.edition()), partner);

        assertThat(nothing.changed()).isZero();
        if (quiet()) {
            assertThat(seconds(tenth)).isLessThanOrEqualTo(60.0 * Math.max(ROWS, 100_000) / 1_000_000);
        }
    }

    private RerankRun measured(String what, String dmn, UUID partner) throws InterruptedException {
        As.manager(() -> transactions.executeWithoutResult(status -> {
            String number = tables.keep(TriageOrders.DECISION, dmn);
            Instant at = clock.instant();
            editions.add(new PriorityEdition(
                    UUID.randomUUID(), Integer.valueOf(number), PriorityEdition.Origin.PACKED, dmn, "bench",
                    PriorityEdition.State.CONFIRMED, at, "bench", at, "bench", at, "", 0));
        }));
        AtomicBoolean over = new AtomicBoolean();
        double[] waits = new double[100_000];
        int[] pages = new int[1];
        Thread reader = new Thread(() -> {
            while (!over.get() && pages[0] < waits.length) {
                long start = System.nanoTime();
                As.coordinator(() -> shipments.page(new RankedQuery(
                        List.of(partner), RankedFilter.of(ShipmentStatus.OPEN), null, null, 51)));
                waits[pages[0]++] = (System.nanoTime() - start) / 1e6;
                LockSupport.parkNanos(BETWEEN_PAGES - (System.nanoTime() - start));
            }
        });
        reader.start();
        As.manager(() -> rerank.work());
        over.set(true);
        reader.join();
        double[] sorted = Arrays.copyOf(waits, pages[0]);
        Arrays.sort(sorted);
        RerankRun run = As.manager(() -> reranking.newest()).get(0);
        say(
                "%s: %,d rows, %,d changed in %.1f s, %d pass(es); pages of the list meanwhile: %d, 95%% %.0f ms, longest %.0f ms; load %.1f",
                what, run.total(), run.changed(), seconds(run), run.pass(), pages[0],
                pages[0] == 0 ? 0 : sorted[(int) (sorted.length * 0.95)], pages[0] == 0 ? 0 : sorted[sorted.length - 1],
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        assertThat(run.finished()).isTrue();
        return run;
    }

    private void seed(UUID partner) {
        String run = UUID.randomUUID().toString().substring(0, 8) + "-";
        for (int first = 1; first <= ROWS; first += 50_000) {
            int from = first;
            As.manager(() -> transactions.executeWithoutResult(status -> jdbc.sql(SEED)
                    .param("run", run)
                    .param("partner", partner)
                    .param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                    .param("first", from)
                    .param("last", Math.min(ROWS, from + 49_999))
                    .update()));
        }
        As.manager(() -> transactions.executeWithoutResult(status -> shipments.refreshStatistics()));
    }

    private static double seconds(RerankRun run) {
        Instant end = run.finishedAt();
        return end == null ? Double.NaN : java.time.Duration.between(run.startedAt(), end).toMillis() / 1000.0;
    }

    private static boolean quiet() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()
                <= Runtime.getRuntime().availableProcessors() + 1.5;
    }

    private static void say(String format, Object... values) {
        org.slf4j.LoggerFactory.getLogger(RerankBench.class).info(String.format(Locale.ROOT, format, values));
    }
}
