package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.rank.Ageing;
import io.tsunagi.shipment.domain.rank.AgeingRule;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ageing in PostgreSQL: two statements over the partial indexes that hold just what is due. */
@Repository
class JdbcAgeing implements Ageing {

    /** A shipment's slack, as {@link io.tsunagi.shipment.domain.RankPolicy#rankAt} computes it. */
    static final String OWN_RANK =
            "s.harm_at - trunc(coalesce(s.other_supply_days, 0) * 86400)::double precision * interval '1 second'";

    private static final String AGED_RANK =
            "greatest(" + OWN_RANK + ", s.created_at + cast(:hours as int) * interval '1 hour')";
    private static final String LIFT = """
            with due as materialized (
                select id from shipment.shipments
                where status = 'OPEN' and class = 4 and created_at <= :before
                order by created_at limit :limit
                for update skip locked)
            update shipment.shipments s
            set class = 3, table_class = 4, aged = true, rank_at = %s, version = s.version + 1, updated_at = :at
            from due where s.id = due.id
            """.formatted(AGED_RANK);
    private static final String SETTLE = """
            with due as materialized (
                select id from shipment.shipments s
                where s.aged and s.status = 'OPEN' and (s.created_at > :before or s.rank_at <> %s)
                limit :limit
                for update skip locked)
            update shipment.shipments s
            set class = case when s.created_at > :before then 4 else 3 end,
                table_class = case when s.created_at > :before then null else 4 end,
                aged = s.created_at <= :before,
                rank_at = case when s.created_at > :before then %s else %s end,
                version = s.version + 1, updated_at = :at
            from due where s.id = due.id
            """.formatted(AGED_RANK, OWN_RANK, AGED_RANK);

    private final JdbcClient jdbc;

    JdbcAgeing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public AgeingRule rule() {
        return jdbc.sql("select hours, version from shipment.ageing_rule")
                .query((row, number) -> new AgeingRule(row.getInt("hours"), row.getLong("version")))
                .single();
    }

    @Override
    public boolean set(AgeingRule rule, String person, Instant at) {
        return jdbc.sql("""
                        update shipment.ageing_rule set hours = ?, set_by = ?, set_at = ?, version = version + 1
                        where version = ?
                        """)
                        .params(rule.hours(), person, at.atOffset(ZoneOffset.UTC), rule.version())
                        .update()
                == 1;
    }

    @Override
    public int lift(AgeingRule rule, Instant now, int limit) {
        return move(LIFT, rule, now, limit);
    }

    @Override
    public int settle(AgeingRule rule, Instant now, int limit) {
        return move(SETTLE, rule, now, limit);
    }

    private int move(String sql, AgeingRule rule, Instant now, int limit) {
        return jdbc.sql(sql)
                .param("hours", rule.hours())
                .param("before", rule.cameBefore(now).atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
