package io.tsunagi.shipment.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.TsunagiTest;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.Shipments;
import io.tsunagi.storage.CopyIn;
import io.tsunagi.storage.RowScope;
import io.tsunagi.storage.ScratchDatabase;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TsunagiTest
class TallyModuleTests {

    private static final Instant NOW = Instant.parse("2025-10-20T00:00:00Z");
    private static final String COUNT = """
            select partner_id, site, class, status, count(*) as number
            from shipment.shipments group by partner_id, site, class, status
            """;

    @Autowired
    ApplicationContext context;

    @Test
    void theKeptCountsEqualARecountAfterAnyMixOfChangesFoldsAndRollbacks() {
        try (ScratchDatabase database = ScratchDatabase.make(context, "tally")) {
            JdbcClient jdbc = database.jdbc();
            JdbcShipments shipments = new JdbcShipments(jdbc, new CopyIn(new JdbcTemplate(database.dataSource())));
            DataSource source = database.dataSource();
            TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
            Random random = new Random(20251019);
            MillionShipments.store(database, 2_000);
            for (int step = 0; step < 200; step++) {
                int what = random.nextInt(6);
                RowScope.asHouse(() -> change(jdbc, shipments, random, what));
                if (step % 10 == 0) {
                    RowScope.asHouse(() -> transaction.executeWithoutResult(status -> {
                        JdbcClient.create(source)
                                .sql("update shipment.shipments set status = 'CANCELLED' where status = 'OPEN'")
                                .update();
                        status.setRollbackOnly();
                    }));
                    assertThat(RowScope.asHouse(() -> kept(shipments)))
                            .as("after step %s", step)
                            .isEqualTo(RowScope.asHouse(() -> counted(jdbc)));
                }
            }
            assertThat(RowScope.asHouse(() -> kept(shipments))).hasSizeGreaterThan(100);
        }
    }

    private static void change(JdbcClient jdbc, JdbcShipments shipments, Random random, int what) {
        int some = random.nextInt(2_000);
        switch (what) {
            case 0 -> shipments.foldTallies();
            case 1 ->
                jdbc.sql("update shipment.shipments set class = ? where reference like ?")
                        .params(random.nextInt(5), "S-M-%" + some % 100)
                        .update();
            case 2 ->
                jdbc.sql("delete from shipment.shipments where reference = ?")
                        .param("S-M-" + some)
                        .update();
            case 3 ->
                jdbc.sql("update shipment.shipments set site = ? where reference like ?")
                        .params("SITE-" + random.nextInt(7), "S-M-" + some % 100 + "%")
                        .update();
            default ->
                jdbc.sql("select s.* from shipment.shipments s where reference like ?")
                        .param("S-M-%" + some % 50)
                        .query(ShipmentRows::read)
                        .list()
                        .forEach(shipment -> shipments.move(shipment, any(random), NOW));
        }
    }

    private static ShipmentStatus any(Random random) {
        List<ShipmentStatus> without = Arrays.stream(ShipmentStatus.values())
                .filter(status -> status != ShipmentStatus.HOLD)
                .toList();
        return without.get(random.nextInt(without.size()));
    }

    private static Map<String, Long> kept(JdbcShipments shipments) {
        return shipments.tallies(MillionShipments.partners()).stream()
                .collect(Collectors.toMap(TallyModuleTests::key, Shipments.Tally::number, Long::sum, TreeMap::new));
    }

    private static Map<String, Long> counted(JdbcClient jdbc) {
        List<Shipments.Tally> counted = jdbc.sql(COUNT)
                .query((row, number) -> new Shipments.Tally(
                        row.getObject("partner_id", UUID.class),
                        row.getString("site"),
                        row.getInt("class"),
                        ShipmentStatus.valueOf(row.getString("status")),
                        row.getLong("number")))
                .list();
        return counted.stream()
                .collect(Collectors.toMap(TallyModuleTests::key, Shipments.Tally::number, Long::sum, TreeMap::new));
    }

    private static String key(Shipments.Tally tally) {
        return tally.partnerId() + " " + tally.site() + " " + tally.priority() + " " + tally.status();
    }
}
