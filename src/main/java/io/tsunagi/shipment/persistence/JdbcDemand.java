package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.allocate.Caps;
import io.tsunagi.shipment.domain.allocate.Demand;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** History in {@code shipment.demand_history}; what went today is read from the waves of the day. */
@Repository
class JdbcDemand implements Demand {

    private static final String KEYS = """
            from unnest(:partners, :customers, :articles) as k (partner_id, customer, article)
            """;

    private final JdbcClient jdbc;

    JdbcDemand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Caps.Key, BigDecimal> averages(Collection<Caps.Key> keys) {
        return numbers(statement("select k.partner_id, k.customer, k.article, h.daily as number\n" + KEYS + """
                join shipment.demand_history h
                  on h.partner_id = k.partner_id and h.customer_name = k.customer and h.article = k.article
                """, keys));
    }

    @Override
    public Map<Caps.Key, BigDecimal> released(Collection<Caps.Key> keys, LocalDate day) {
        return numbers(
                statement("select k.partner_id, k.customer, k.article, sum(s.quantity) as number\n" + KEYS + """
                join shipment.shipments s
                  on s.partner_id = k.partner_id and s.customer_name = k.customer and s.article = k.article
                join shipment.waves w on w.id = s.wave_id and w.day = :day
                where s.status <> 'OPEN'
                group by 1, 2, 3
                """, keys)
                        .param("day", day));
    }

    @Override
    public void keep(Map<Caps.Key, BigDecimal> averages, String person, Instant at) {
        List<Caps.Key> keys = List.copyOf(averages.keySet());
        statement("""
                        insert into shipment.demand_history (partner_id, customer_name, article, daily, loaded_by, loaded_at)
                        select k.partner_id, k.customer, k.article, k.daily, :person, :at
                        from unnest(:partners, :customers, :articles, :daily) as k (partner_id, customer, article, daily)
                        on conflict (partner_id, customer_name, article) do update
                            set daily = excluded.daily, loaded_by = excluded.loaded_by, loaded_at = excluded.loaded_at
                        """, keys)
                .param("daily", keys.stream().map(averages::get).toArray(BigDecimal[]::new))
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Known known(Collection<UUID> partners) {
        return jdbc.sql("""
                        select count(*) as lines, max(loaded_at) as loaded_at
                        from shipment.demand_history where partner_id = any(:partners)
                        """)
                .param("partners", partners.toArray(UUID[]::new))
                .query((row, number) -> {
                    OffsetDateTime at = row.getObject("loaded_at", OffsetDateTime.class);
                    return new Known(row.getLong("lines"), at == null ? Instant.EPOCH : at.toInstant());
                })
                .single();
    }

    @Override
    public void lockCaps(LocalDate day) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('tsunagi.caps.' || ?, 0))")
                .param(day.toString())
                .query(row -> {});
    }

    private JdbcClient.StatementSpec statement(String text, Collection<Caps.Key> keys) {
        return jdbc.sql(text)
                .param("partners", keys.stream().map(Caps.Key::partner).toArray(UUID[]::new))
                .param("customers", keys.stream().map(Caps.Key::customer).toArray(String[]::new))
                .param("articles", keys.stream().map(Caps.Key::article).toArray(String[]::new));
    }

    private static Map<Caps.Key, BigDecimal> numbers(JdbcClient.StatementSpec statement) {
        Map<Caps.Key, BigDecimal> numbers = new HashMap<>();
        statement.query(row -> {
            numbers.put(
                    new Caps.Key(
                            row.getObject("partner_id", UUID.class),
                            row.getString("customer"),
                            row.getString("article")),
                    row.getBigDecimal("number"));
        });
        return numbers;
    }
}
