package io.tsunagi.partner.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.TsunagiTest;
import io.tsunagi.partner.MapFixtures;
import io.tsunagi.partner.domain.PartnerBook;
import io.tsunagi.partner.domain.Subcontracts;
import io.tsunagi.partner.domain.graph.SupplyGraph;
import io.tsunagi.storage.RowScope;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@TsunagiTest
class StampedGraphModuleTests {

    @Autowired
    private DataSource database;

    @Autowired
    private MapFixtures fixtures;

    @Autowired
    private TransactionTemplate transaction;

    private final AtomicInteger statements = new AtomicInteger();

    @Test
    void asksOneStatementWhileTheMapStaysAndFiveAfterAChange() {
        StampedGraph graph = graph();
        UUID hub = fixtures.partnerWithSystem("STAMP1-HUB", Duration.ofDays(1));
        fixtures.partnerWithSystem("STAMP1-SHOP", Duration.ofDays(1));

        assertThat(asked(graph)).isEqualTo(5);
        assertThat(asked(graph)).isEqualTo(1);

        fixtures.needs("STAMP1-SHOP", hub, null);

        assertThat(asked(graph)).isEqualTo(5);
        assertThat(RowScope.asHouse(() -> graph.now().affectedBy(hub))).hasSize(2);
    }

    @Test
    void forgetsAChangeThatWasRolledBackAndDoesNotTakeTheNextOneForIt() {
        StampedGraph graph = graph();
        UUID hub = fixtures.partnerWithSystem("STAMP2-HUB", Duration.ofDays(1));
        fixtures.partnerWithSystem("STAMP2-SHOP", Duration.ofDays(1));
        fixtures.partnerWithSystem("STAMP2-CLINIC", Duration.ofDays(1));

        RowScope.asHouse(() -> transaction.executeWithoutResult(status -> {
            fixtures.needs("STAMP2-SHOP", hub, null);
            assertThat(within(graph).affectedBy(hub)).hasSize(2);
            status.setRollbackOnly();
        }));
        assertThat(within(graph).affectedBy(hub)).hasSize(1);

        fixtures.needs("STAMP2-CLINIC", hub, null);
        assertThat(within(graph).affectedBy(hub))
                .extracting(one -> one.partner().code())
                .containsExactly("STAMP2-HUB", "STAMP2-CLINIC");
    }

    @Test
    void partnerSeesOnlyItsOwnRowsAndLeavesTheMapOfTheHouseAlone() {
        StampedGraph graph = graph();
        UUID hub = fixtures.partnerWithSystem("STAMP3-HUB", Duration.ofDays(1));
        fixtures.partnerWithSystem("STAMP3-SHOP", Duration.ofDays(1));
        fixtures.needs("STAMP3-SHOP", hub, null);
        SupplyGraph whole = within(graph);
        UUID partner = whole.partner("STAMP3-SHOP").orElseThrow().id();

        assertThat(RowScope.asPartner(partner, graph::now).partners()).hasSize(1);
        assertThat(graph.now().partners()).isEmpty();
        assertThat(within(graph)).isSameAs(whole);
    }

    private static SupplyGraph within(StampedGraph graph) {
        return RowScope.asHouse(graph::now);
    }

    private int asked(StampedGraph graph) {
        statements.set(0);
        within(graph);
        return statements.get();
    }

    /** The real thing over a data source that counts what is prepared. */
    private StampedGraph graph() {
        JdbcClient counted = JdbcClient.create(new DelegatingDataSource(database) {
            @Override
            public java.sql.Connection getConnection() throws java.sql.SQLException {
                java.sql.Connection real = org.springframework.jdbc.datasource.DataSourceUtils.getConnection(database);
                return (java.sql.Connection) Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {java.sql.Connection.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("close")) {
                                org.springframework.jdbc.datasource.DataSourceUtils.releaseConnection(real, database);
                                return null;
                            }
                            if (method.getName().matches("prepareStatement|createStatement")) {
                                statements.incrementAndGet();
                            }
                            return method.invoke(real, arguments);
                        });
            }
        });
        PartnerBook book = new JdbcPartnerBook(counted);
        Subcontracts subcontracts = new JdbcSubcontracts(counted);
        return new StampedGraph(counted, book, subcontracts);
    }
}
