package io.tsunagi.reconcile.persistence;

import io.tsunagi.reconcile.domain.Difference;
import io.tsunagi.reconcile.domain.Difference.Shield;
import io.tsunagi.reconcile.domain.Difference.What;
import io.tsunagi.reconcile.domain.Differences;
import io.tsunagi.reconcile.domain.Reason;
import io.tsunagi.reconcile.domain.Stage;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code reconcile.differences}, read with both sides. */
@Repository("jdbcReconcileDifferences")
class JdbcDifferences implements Differences {

    private static final String FITS = """
            d.run = :run and (:what = '' or d.kind = :what) and (not :open or d.reason is null)
              and (:stage = 0 or d.kind = 'OURS_ONLY' and d.stage = :stage)
              and (:shield = '' or d.shield = :shield)
            """;
    private static final String EXPLAIN = """
            update reconcile.differences d
            set reason = :reason, note = :note, explained_by = :by, explained_at = :at
            where d.reason is null and d.shield is distinct from 'HELD' and
            """;

    private final JdbcClient jdbc;

    JdbcDifferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Difference> page(String run, Filter filter, int after, int limit) {
        return fitting(
                        jdbc.sql(DifferenceRow.SELECT + " where " + FITS
                                + " and d.id > :after order by d.id limit :limit"),
                        run,
                        filter)
                .param("after", after)
                .param("limit", limit)
                .query(DifferenceRow::read)
                .list();
    }

    @Override
    public Optional<Difference> find(String run, int id) {
        return jdbc.sql(DifferenceRow.SELECT + " where d.run = ? and d.id = ?")
                .params(run, id)
                .query(DifferenceRow::read)
                .optional();
    }

    @Override
    public Map<What, Count> counts(String run) {
        Map<What, Count> counts = new EnumMap<>(What.class);
        jdbc.sql("""
                        select kind, count(*) as number, count(*) filter (where reason is null) as open
                        from reconcile.differences where run = ? group by kind
                        """).param(run).query(row -> {
            counts.put(What.valueOf(row.getString("kind")), new Count(row.getLong("number"), row.getLong("open")));
        });
        return counts;
    }

    @Override
    public long unexplained(String run) {
        return jdbc.sql("select count(*) from reconcile.differences where run = ? and reason is null")
                .param(run)
                .query(Long.class)
                .single();
    }

    @Override
    public Map<Reason, Long> reasons(String run) {
        Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
        jdbc.sql("""
                        select reason, count(*) as number from reconcile.differences
                        where run = ? and reason is not null group by reason
                        """).param(run).query(row -> {
            reasons.put(Reason.valueOf(row.getString("reason")), row.getLong("number"));
        });
        return reasons;
    }

    @Override
    public Map<String, Long> explainers(String run) {
        Map<String, Long> explainers = new LinkedHashMap<>();
        jdbc.sql("""
                        select explained_by, count(*) as number from reconcile.differences
                        where run = ? and explained_by is not null group by explained_by order by 2 desc, 1
                        """).param(run).query(row -> {
            explainers.put(row.getString("explained_by"), row.getLong("number"));
        });
        return explainers;
    }

    @Override
    public int explain(String run, Collection<Integer> ids, Reason reason, String note, String by, Instant at) {
        return explaining(jdbc.sql(EXPLAIN + " d.run = :run and d.id = any (:ids)"), reason, note, by, at)
                .param("run", run)
                .param("ids", ids.toArray(Integer[]::new))
                .update();
    }

    @Override
    public int explainAll(String run, Filter filter, Reason reason, String note, String by, Instant at) {
        return fitting(explaining(jdbc.sql(EXPLAIN + FITS), reason, note, by, at), run, filter)
                .update();
    }

    @Override
    public boolean reopen(String run, int id) {
        return jdbc.sql("""
                        update reconcile.differences
                        set reason = null, note = '', explained_by = null, explained_at = null, sent_by = null, sent_at = null,
                            shield = case when twin_line is null then null else 'HELD' end
                        where run = ? and id = ? and reason is not null
                        """).params(run, id).update() == 1;
    }

    @Override
    public boolean decide(String run, int id, Shield shield) {
        return jdbc.sql("update reconcile.differences set shield = ? where run = ? and id = ? and shield = 'HELD'")
                        .params(shield.name(), run, id)
                        .update()
                == 1;
    }

    @Override
    public int sent(String run, Collection<Integer> ids, String by, Instant at) {
        return jdbc.sql("""
                        update reconcile.differences set sent_by = :by, sent_at = :at
                        where run = :run and id = any (:ids) and kind = 'OURS_ONLY' and reason is null and sent_at is null
                          and (shield is null or shield = 'FREE')
                        """)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("run", run)
                .param("ids", ids.toArray(Integer[]::new))
                .update();
    }

    @Override
    public List<StageCount> stages(String run) {
        return jdbc.sql("""
                        select place.stage, coalesce(d.number, 0) as number, coalesce(d.done, 0) as sent, coalesce(d.held, 0) as held,
                               s.done_by, s.done_at, coalesce(s.note, '') as note
                        from generate_series(1, 6) as place (stage)
                        left join (select stage, count(*) as number, count(*) filter (where reason is not null) as done,
                                          count(*) filter (where shield = 'HELD') as held
                                   from reconcile.differences where run = :run and kind = 'OURS_ONLY' group by stage) d
                               on d.stage = place.stage
                        left join reconcile.stages s on s.run = :run and s.stage = place.stage
                        order by place.stage
                        """)
                .param("run", run)
                .query((row, number) -> {
                    OffsetDateTime at = row.getObject("done_at", OffsetDateTime.class);
                    return new StageCount(
                            Stage.at(row.getInt("stage")),
                            row.getLong("number"),
                            row.getLong("sent"),
                            row.getLong("held"),
                            row.getString("done_by"),
                            at == null ? null : at.toInstant(),
                            row.getString("note"));
                })
                .list();
    }

    @Override
    public void done(String run, Stage stage, String by, Instant at, String note) {
        jdbc.sql("""
                        insert into reconcile.stages (run, stage, done_by, done_at, note) values (?, ?, ?, ?, ?)
                        on conflict (run, stage) do nothing
                        """)
                .params(run, stage.place(), by, at.atOffset(ZoneOffset.UTC), note)
                .update();
    }

    private static JdbcClient.StatementSpec fitting(JdbcClient.StatementSpec statement, String run, Filter filter) {
        What what = filter.what();
        Stage stage = filter.stage();
        Shield shield = filter.shield();
        return statement
                .param("run", run)
                .param("what", what == null ? "" : what.name())
                .param("open", filter.open())
                .param("stage", stage == null ? 0 : stage.place())
                .param("shield", shield == null ? "" : shield.name());
    }

    private static JdbcClient.StatementSpec explaining(
            JdbcClient.StatementSpec statement, Reason reason, String note, String by, Instant at) {
        return statement
                .param("reason", reason.name())
                .param("note", note)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC));
    }
}
