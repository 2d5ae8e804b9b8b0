package io.tsunagi.shipment.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.TsunagiTest;
import io.tsunagi.shipment.domain.RankedFilter;
import io.tsunagi.shipment.domain.RankedQuery;
import io.tsunagi.shipment.domain.SearchTerm;
import io.tsunagi.shipment.domain.SearchTerms;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.Temperature;
import io.tsunagi.storage.RowScope;
import io.tsunagi.storage.ScratchDatabase;
import java.lang.reflect.Proxy;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@TsunagiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MillionShipmentsModuleTests {

    private static final int ROWS = 1_000_000;
    private static final int PAGE = 51;
    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");
    private static final RankedFilter OPEN = RankedFilter.of(ShipmentStatus.OPEN);

    @Autowired
    ApplicationContext context;

    private ScratchDatabase database;
    private JdbcClient jdbc;
    private final List<UUID> partners = MillionShipments.partners();

    @BeforeAll
    void store() {
        database = ScratchDatabase.make(context, "million");
        jdbc = database.jdbc();
        MillionShipments.store(database, ROWS);
    }

    @AfterAll
    void drop() {
        database.close();
    }

    @Test
    void aPageOfAMillionOpenRowsTouchesAtMost200BuffersWithAnyOfEightFiltersAndOnPage200() {
        Map<String, Integer> touched = new LinkedHashMap<>();
        filters().forEach((name, filter) -> {
            touched.put(name, list(filter, null, null));
            touched.put(name + ", page 200", list(filter, null, page200(filter.priority())));
        });

        assertThat(touched)
                .allSatisfy((name, buffers) -> assertThat(buffers).as(name).isLessThanOrEqualTo(200));
        assertThat(touched.get("none, page 200")).isLessThanOrEqualTo(touched.get("none") * 3 / 2);
    }

    @Test
    void aTypedWordCostsAtMost200BuffersHoweverManyCustomersHaveIt() {
        Map<String, Integer> touched = new LinkedHashMap<>();
        for (String word : List.of("病院", "第77総合", "SKU-4", "薬", "第", "ないもの")) {
            int search = RowScope.asHouse(() -> buffers(JdbcSearchTerms.of(explaining(), partners, word)));
            List<SearchTerm> terms = RowScope.asHouse(() -> new JdbcSearchTerms(jdbc).find(partners, word))
                    .terms();
            touched.put(word, search + (terms.isEmpty() ? 0 : list(OPEN, terms, null)));
        }

        assertThat(touched)
                .allSatisfy((word, buffers) -> assertThat(buffers).as(word).isLessThanOrEqualTo(200));
    }

    @Test
    void aPartnerReadsItsOwnPageAsCheaply() {
        for (UUID partner : List.of(partners.get(0), partners.get(14))) {
            int touched = RowScope.asPartner(
                    partner,
                    () -> buffers(
                            RankedSql.of(new RankedQuery(List.of(partner), OPEN, null, null, PAGE), explaining())));

            assertThat(touched).isLessThanOrEqualTo(200);
        }
    }

    @Test
    void aWordFindsWholeCustomersOnceEachInTheOrderOfTheList() {
        SearchTerms.Found found =
                RowScope.asHouse(() -> new JdbcSearchTerms(jdbc).find(partners.subList(0, 3), "ＳＫＵ-4830 "));
        List<Shipment> rows =
                RowScope.asHouse(() -> RankedSql.of(new RankedQuery(partners, OPEN, found.terms(), null, 200), jdbc)
                        .query(ShipmentRows::read)
                        .list());
        SearchTerms.Found many = RowScope.asHouse(() -> new JdbcSearchTerms(jdbc).find(partners, "病院"));

        assertThat(found.more()).isFalse();
        assertThat(found.terms()).hasSize(3);
        assertThat(rows).isNotEmpty().allMatch(row -> row.article().equals("SKU-4830"));
        assertThat(rows).extracting(Shipment::id).doesNotHaveDuplicates();
        assertThat(rows)
                .isSortedAccordingTo(
                        Comparator.comparing((Shipment row) -> row.triage().priority())
                                .thenComparing(row -> row.triage().rankAt()));
        assertThat(many.terms())
                .hasSize(SearchTerms.MOST)
                .allMatch(term -> term.value().contains("病院"));
        assertThat(many.more()).isTrue();
    }

    private Map<String, RankedFilter> filters() {
        Map<String, RankedFilter> filters = new LinkedHashMap<>();
        ShipmentStatus open = ShipmentStatus.OPEN;
        filters.put("none", OPEN);
        filters.put("status", RankedFilter.of(ShipmentStatus.DELIVERED));
        filters.put("class", new RankedFilter(open, 3, null, null, null, null, null, null));
        filters.put("site", new RankedFilter(open, null, "SITE-2", null, null, null, null, null));
        filters.put("temperature", new RankedFilter(open, null, null, null, Temperature.FROZEN, null, null, null));
        filters.put("prefecture", new RankedFilter(open, null, null, null, null, "沖縄県", null, null));
        filters.put("customer", new RankedFilter(open, null, null, null, null, null, "第72総合病院", null));
        filters.put("article", new RankedFilter(open, null, null, null, null, null, null, "SKU-4830"));
        filters.put("shipper", new RankedFilter(open, null, null, partners.get(3), null, null, null, null));
        return filters;
    }

    private RankedQuery.After page200(@Nullable Integer priority) {
        return RankedQuery.After.of(RowScope.asHouse(
                () -> jdbc.sql("""
                        select s.* from shipment.shipments s where class = coalesce(?, class)
                        order by class, rank_at, id offset 9949 limit 1
                        """).param(priority).query(ShipmentRows::read).single()));
    }

    private int list(RankedFilter filter, @Nullable List<SearchTerm> terms, RankedQuery.@Nullable After after) {
        List<UUID> of = filter.shipper() == null ? partners : List.of(filter.shipper());
        return RowScope.asHouse(
                () -> buffers(RankedSql.of(new RankedQuery(of, filter, terms, after, PAGE), explaining())));
    }

    private static int buffers(JdbcClient.StatementSpec statement) {
        List<String> plan = statement.query(String.class).list();
        Matcher first = BUFFERS.matcher(String.join("\n", plan));
        assertThat(first.find()).as(String.join("\n", plan)).isTrue();
        int touched = number(first.group(1)) + number(first.group(2));
        if (touched > 200) {
            org.slf4j.LoggerFactory.getLogger(MillionShipmentsModuleTests.class).warn("{}", String.join("\n", plan));
        }
        return touched;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private JdbcClient explaining() {
        return (JdbcClient) Proxy.newProxyInstance(
                JdbcClient.class.getClassLoader(),
                new Class<?>[] {JdbcClient.class},
                (proxy, method, arguments) -> jdbc.sql("explain (analyze, buffers) " + arguments[0]));
    }
}
