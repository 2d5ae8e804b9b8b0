package io.tsunagi.shipment.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.desk.domain.TakeNext;
import io.tsunagi.identity.Role;
import io.tsunagi.shipment.domain.CustomerType;
import io.tsunagi.shipment.domain.NewShipment;
import io.tsunagi.shipment.domain.RankedFilter;
import io.tsunagi.shipment.domain.RankedQuery;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.Shipments;
import io.tsunagi.shipment.domain.Temperature;
import io.tsunagi.storage.ScratchDatabase;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Admitting orders, reading the list and taking the next piece of work, beside plain Camunda with one process instance per order in
 * the same run on the same server. {@code -Dorders.rows=20000} says how many of each; ours are measured once more at a million.
 */
@Tag("bench")
@TsunagiTest
class OrdersBench {

    private static final int ROWS = Integer.getInteger("orders.rows", 20_000);
    private static final int MILLION = Integer.getInteger("orders.million", 1_000_000);
    private static final int WORKERS = 200;
    /** Seconds the workers take before it counts the first time: a server that is in use has been warm for hours. */
    private static final int WARM = Integer.getInteger("orders.warm", 20);

    private static final int PAGES = 100;
    private static final Instant DAY = Instant.parse("2025-10-20T00:00:00Z");

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Shipments shipments;

    @Autowired
    TakeNext takeNext;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void admitsListsAndHandsOutBesidePlainCamunda() throws Exception {
        UUID partner = UUID.randomUUID();
        double admitted = seconds(() -> admit(partner));
        double page = median(() -> As.coordinator(() -> shipments.page(
                new RankedQuery(List.of(partner), RankedFilter.of(ShipmentStatus.OPEN), null, null, 50))));
        work(MILLION);
        double takenOfMillion = perSecond(WARM, this::takeOurs);
        work(ROWS);
        double taken = perSecond(2, this::takeOurs);
        say("ours alone: admit %,d orders %.1f s, first page %.2f ms, take-next %,.0f a second", ROWS, admitted, page, taken);
        say("take-next of %,d, %d workers: %,.0f a second", MILLION, WORKERS, takenOfMillion);
        try (ScratchDatabase database = ScratchDatabase.make(context, "plain");
                PlainCamunda camunda = new PlainCamunda(database)) {
            double theirs = seconds(() -> admit(camunda));
            database.owner("analyze");
            double theirPage = median(() -> camunda.page(0, 50));
            double theirTaken = perSecond(2, worker -> camunda.take(worker).isPresent());
            say("admit %,d orders: %.1f s, plain Camunda %.1f s, ratio %.0f", ROWS, admitted, theirs, theirs / admitted);
            say("first page of %,d: %.2f ms, plain Camunda %.2f ms, ratio %.1f", ROWS, page, theirPage, theirPage / page);
            say("take-next of %,d, %d workers: %,.0f a second, plain Camunda %,.1f, ratio %.0f", ROWS, WORKERS, taken, theirTaken, taken / theirTaken);
            assertThat(theirs).isGreaterThan(admitted);
            assertThat(theirPage).isGreaterThan(page);
            assertThat(taken).isGreaterThan(theirTaken);
        }
    }

    private void admit(UUID partner) {
        for (int from = 0; from < ROWS; from += 1_000) {
            List<NewShipment> batch = new ArrayList<>();
            for (int i = from; i < Math.min(ROWS, from + 1_000); i++) {
                batch.add(order(partner, i));
            }
            As.coordinator(() -> transactions.executeWithoutResult(status -> shipments.insert(batch, DAY)));
        }
        As.coordinator(() -> shipments.refreshStatistics());
    }

    private static void admit(PlainCamunda camunda) {
        ExecutorService two = Executors.newFixedThreadPool(2);
        for (int i = 0; i < ROWS; i++) {
            int order = i;
            two.execute(() -> camunda.admit("N" + order, order % 101, due(order)));
        }
        two.shutdown();
        try {
            assertThat(two.awaitTermination(30, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static NewShipment order(UUID partner, int i) {
        Shipment.Order order = new Shipment.Order(
                "N" + i,
                new Shipment.Customer("病院" + i % 2_000, CustomerType.HOSPITAL, "東京都", "1-1", "03"),
                "SKU" + i % 18,
                "品 " + i % 18,
                BigDecimal.valueOf(1 + i % 50),
                "BX",
                BigDecimal.ONE,
                Temperature.AMBIENT,
                null,
                null,
                null,
                null,
                DAY,
                due(i),
                null,
                null,
                null,
                null,
                null);
        Shipment.Triage triage = new Shipment.Triage("OTHER", "NONE", i % 5, null, "normal", "1", due(i), due(i));
        return new NewShipment(UUID.randomUUID(), "S-" + UUID.randomUUID(), partner, null, "X", order, triage);
    }

    private static Instant due(int i) {
        return DAY.plusSeconds(i * 7919L % 864_000L);
    }

    private void work(int rows) {
        jdbc.sql("delete from workflow.work_items").update();
        jdbc.sql("""
                        insert into workflow.work_items (id, process, step, business_key, lane, priority, due, created_at, page)
                        select gen_random_uuid(), 'Bench', 'Pick', 'S-' || i, 'coordinator', i % 101,
                            :day + i * 7919::bigint % 864000 * interval '1 second', :day, '/desk'
                        from generate_series(1, :rows) as i
                        """)
                .param("day", DAY.atOffset(java.time.ZoneOffset.UTC))
                .param("rows", rows)
                .update();
        ScratchDatabase.ownerOfTheTests(context, "vacuum analyze workflow.work_items");
    }

    private boolean takeOurs(String worker) {
        return As.somebody(worker + UUID.randomUUID(), Set.of(Role.COORDINATOR), () -> takeNext.next(UUID.randomUUID()))
                .isPresent();
    }

    /** Ten seconds of all workers, after so many of warming up. */
    private static double perSecond(int warm, Function<String, Boolean> take) throws InterruptedException {
        AtomicInteger counted = new AtomicInteger();
        long from = System.nanoTime() + TimeUnit.SECONDS.toNanos(warm);
        long until = from + TimeUnit.SECONDS.toNanos(10);
        CountDownLatch done = new CountDownLatch(WORKERS);
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        for (int i = 0; i < WORKERS; i++) {
            String worker = "w" + i;
            workers.execute(() -> {
                while (System.nanoTime() < until && take.apply(worker)) {
                    if (System.nanoTime() >= from) {
                        counted.incrementAndGet();
                    }
                }
                done.countDown();
            });
        }
        done.await();
        workers.shutdown();
        return counted.get() / ((System.nanoTime() - from) / 1e9);
    }

    private static double median(Runnable page) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            times.add(seconds(page) * 1_000);
        }
        times.sort(null);
        return times.get(PAGES / 2);
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void say(String format, Object... values) {
        org.slf4j.LoggerFactory.getLogger(OrdersBench.class)
                .info(
                        "{} (load {})",
                        String.format(Locale.ROOT, format, values),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
