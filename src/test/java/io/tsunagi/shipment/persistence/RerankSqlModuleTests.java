package io.tsunagi.shipment.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.shipment.RankedRows;
import io.tsunagi.shipment.domain.CustomerType;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.TriageDecision;
import io.tsunagi.shipment.domain.TriageInput;
import io.tsunagi.shipment.domain.rank.Reranking.Changes;
import io.tsunagi.shipment.domain.rank.Reranking.Stretch;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TsunagiTest
class RerankSqlModuleTests {

    private static final TriageInput INPUT = new TriageInput("SCHOOL", "HYGIENE", "AMBIENT", "OTHER");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RerankRunRows runs;

    @Autowired
    RankedRows rows;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @Test
    void aStretchTakesFourStatementsWhetherItHasOneRowOr200() {
        UUID partner = UUID.randomUUID();
        for (int i = 0; i < 200; i++) {
            add(partner);
        }
        AtomicInteger statements = new AtomicInteger();
        JdbcReranking counted = new JdbcReranking(counting(statements), runs);

        As.manager(() -> transactions.executeWithoutResult(status -> {
            Stretch one = counted.next(null, 1).orElseThrow();
            work(counted, one, 2);
            assertThat(statements.getAndSet(0)).isEqualTo(4);
            Stretch all = counted.next(null, 1_000_000).orElseThrow();
            Changes changes = work(counted, all, 1);
            assertThat(statements.get()).isEqualTo(4);
            assertThat(all.rows()).isGreaterThanOrEqualTo(200);
            assertThat(changes.changed()).isGreaterThanOrEqualTo(199);
        }));

        assertThat(rows.count(partner, 1, ShipmentStatus.OPEN)).isEqualTo(200);
        assertThat(rows.count(partner, 4, ShipmentStatus.OPEN)).isZero();
    }

    @Test
    void theNextStretchIsFoundByTheKeyAndNotBySorting() {
        // few rows are sorted more cheaply than they are walked; what is asked here is whether the index can serve
        List<String> plan = As.manager(() -> transactions.execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            jdbc.sql("set local enable_bitmapscan = off").update();
            return jdbc.sql("explain " + RerankSql.NEXT)
                    .param("from", UUID.randomUUID())
                    .param("size", 10_000)
                    .query(String.class)
                    .list();
        }));

        assertThat(String.join("\n", plan)).contains("shipments_pkey");
    }

    private Changes work(JdbcReranking reranking, Stretch stretch, int priority) {
        assertThat(reranking.wordings(stretch, false)).isEmpty();
        assertThat(reranking.inputs(stretch)).isNotNull();
        return reranking.reclass(
                stretch, "9", Map.of(INPUT, new TriageDecision(priority, false, "normal")), clock.instant());
    }

    private void add(UUID partner) {
        Instant now = clock.instant();
        rows.add(partner, 4, now, Duration.ofDays(1), CustomerType.SCHOOL, "HYGIENE", "OTHER", null);
    }

    private JdbcClient counting(AtomicInteger statements) {
        return (JdbcClient) Proxy.newProxyInstance(
                JdbcClient.class.getClassLoader(), new Class<?>[] {JdbcClient.class}, (proxy, method, arguments) -> {
                    statements.incrementAndGet();
                    return jdbc.sql((String) arguments[0]);
                });
    }
}
