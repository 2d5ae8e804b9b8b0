package io.tsunagi.shipment.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.disruption.DisruptionFixtures;
import io.tsunagi.partner.MapFixtures;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.reconcile.domain.CompareRecords;
import io.tsunagi.reconcile.domain.Kind;
import io.tsunagi.reconcile.domain.Run;
import io.tsunagi.reconcile.domain.Runs;
import io.tsunagi.reconcile.domain.UploadExport;
import io.tsunagi.shipment.OrderRecords;
import io.tsunagi.storage.RowScope;
import io.tsunagi.storage.ScratchDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 100,000 orders of ours against an export of 100,000, beside one look-up for each record in the same run. */
@Tag("bench")
@TsunagiTest
class ReconcileBench {

    private static final int ROWS = 100_000;
    private static final int LOOKED_UP = 5_000;
    private static final double MOST_SECONDS = 30;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MapFixtures map;

    @Autowired
    DisruptionFixtures disruptions;

    @Autowired
    SupplyChainMap partners;

    @Autowired
    OrderRecords orders;

    @Autowired
    UploadExport uploading;

    @Autowired
    CompareRecords comparing;

    @Autowired
    Runs runs;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aHundredThousandAgainstAHundredThousandTakeThirtySecondsAtMost() {
        UUID system = map.partnerWithSystem("RCBENCH", Duration.ofDays(1));
        List<UUID> shippers = IntStream.range(0, 15).mapToObj(i -> shipper(system, "RCSHIP" + i)).toList();
        String disruption = disruptions.inFallback(system);
        MillionShipments.store(jdbc, sql -> ScratchDatabase.ownerOfTheTests(context, sql), shippers, ROWS);
        byte[] file = export(shippers);

        long begun = System.nanoTime();
        String reference = As.coordinator(
                () -> uploading.upload(disruption, Kind.ORDERS, "export.csv", file, UUID.randomUUID()));
        Run.Result result = As.coordinator(() ->
                comparing.compare(reference, runs.find(reference).orElseThrow().fields()));
        double seconds = (System.nanoTime() - begun) / 1e9;

        assertThat(result.ours()).isEqualTo(ROWS);
        assertThat(result.matched()).isBetween(ROWS * 97 / 100, ROWS * 99 / 100);
        double peer = lookedUp(reference) * ROWS / LOOKED_UP;
        LoggerFactory.getLogger(ReconcileBench.class)
                .info(
                        "BENCH {} against {} rows: {} s with reading and hashing, a look-up for each {} s, ratio {}",
                        result.ours(),
                        result.theirs(),
                        String.format(Locale.ROOT, "%.1f", seconds),
                        String.format(Locale.ROOT, "%.1f", peer),
                        String.format(Locale.ROOT, "%.1f", peer / seconds));
        assertThat(seconds).isLessThan(MOST_SECONDS);
    }

    private UUID shipper(UUID system, String code) {
        map.needs(code, system, map.partnerWithSystem(code, Duration.ofDays(1)));
        return As.manager(() -> partners.partner(code)).orElseThrow().id();
    }

    /** The orders as they are, but every hundredth left out, and every hundredth with another quantity. */
    private byte[] export(List<UUID> shippers) {
        StringBuilder csv = new StringBuilder("order_no,customer,sku,quantity,unit,needed_by\n");
        AtomicInteger line = new AtomicInteger();
        RowScope.asHouse(() -> transaction.execute(status -> {
            orders.each(shippers, one -> {
                int at = line.incrementAndGet() % 100;
                if (at != 0) {
                    csv.append(one.orderNumber())
                            .append(",\"")
                            .append(one.customer())
                            .append("\",\"")
                            .append(one.item())
                            .append("\",")
                            .append(at == 1 ? "999999" : one.quantity().toPlainString())
                            .append(',')
                            .append(one.unit())
                            .append(',')
                            .append(one.needBy().atZone(ZoneId.of("Asia/Tokyo")).toLocalDate())
                            .append('\n');
                }
            });
            return true;
        }));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private double lookedUp(String reference) {
        List<String> keys = RowScope.asHouse(() -> jdbc.sql(
                        "select key from reconcile.records where run = ? and side = 'OURS' limit ?")
                .params(reference, LOOKED_UP)
                .query(String.class)
                .list());
        long begun = System.nanoTime();
        for (String key : keys) {
            RowScope.asHouse(() -> jdbc.sql(
                            "select number, customer, item, quantity, unit, due from reconcile.records where run = ? and side = 'THEIRS' and key = ?")
                    .params(reference, key)
                    .query()
                    .listOfRows());
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
