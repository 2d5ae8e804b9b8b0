package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.RankedQuery;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.bulk.BulkAction;
import io.tsunagi.shipment.domain.bulk.BulkQuestion;
import io.tsunagi.shipment.domain.bulk.BulkRun;
import io.tsunagi.shipment.domain.bulk.BulkRuns;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs in {@code shipment.bulk_runs}, what they changed in {@code shipment.bulk_rows}. */
@Repository
class JdbcBulkRuns implements BulkRuns {

    private static final String INSERT = """
            insert into shipment.bulk_runs (
                id, reference, request, disruption, action, reason, words, question, total, state, telling, started_by,
                started_at)
            values (:id, :reference, :request, :disruption, :action, :reason, :words, cast(:question as jsonb), :total,
                :state, :telling, :startedBy, :startedAt)
            on conflict (request) do nothing
            """;
    private static final String CHANGE = """
            with changed as (
                update shipment.shipments s
                set status = :to, hold = :to = 'HOLD', hold_reason = case when :to = 'HOLD' then :held end,
                    hold_lifted = case when :from = 'HOLD' then :held else hold_lifted end, version = version + 1, updated_at = :at
                where s.id = any (:ids) and s.status = :from and (:from <> 'HOLD' or s.hold_reason = :held)
                returning s.id, s.reference, s.partner_id, s.version),
            kept as (
                insert into shipment.bulk_rows (run_id, shipment_id, partner_id, version)
                select :run, id, partner_id, version from changed
                on conflict (run_id, shipment_id) do nothing)
            select reference from changed order by reference
            """;
    private static final String UNDO = """
            with next as (
                select shipment_id, version from shipment.bulk_rows
                where run_id = :run and not undone
                order by shipment_id
                limit :limit),
            changed as (
                update shipment.shipments s
                set status = :from, hold = :from = 'HOLD', hold_reason = case when :from = 'HOLD' then :held end,
                    version = s.version + 1, updated_at = :at
                from next
                where s.id = next.shipment_id and s.version = next.version and s.status = :to
                returning s.id, s.reference),
            passed as (
                update shipment.bulk_rows b
                set undone = true, set_back = b.shipment_id in (select id from changed)
                from next where b.run_id = :run and b.shipment_id = next.shipment_id
                returning 1)
            select (select count(*) from passed) as looked, array(select reference from changed order by 1) as changed
            """;

    private final JdbcClient jdbc;
    private final Json json;
    private final BulkRunRows rows;

    JdbcBulkRuns(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = new BulkRunRows(json);
    }

    @Override
    public List<Integer> count(BulkQuestion question, BulkAction action) {
        RankedQuery query = query(question, action, null, 1);
        if (query.partners().isEmpty() || query.terms() != null && query.terms().isEmpty()) {
            return List.of(0, 0, 0, 0, 0);
        }
        int[] numbers = new int[5];
        RankedSql.counts(query, question.references(), held(query), jdbc)
                .query((row, at) -> numbers[row.getInt("class")] = row.getInt("number"))
                .list();
        return java.util.Arrays.stream(numbers).boxed().toList();
    }

    @Override
    public Reach reach(BulkQuestion question, BulkAction action) {
        RankedQuery query = query(question, action, null, 1);
        if (query.partners().isEmpty() || query.terms() != null && query.terms().isEmpty()) {
            return new Reach(0, 0);
        }
        return RankedSql.customers(query, question.references(), held(query), jdbc)
                .query((row, at) -> new Reach(row.getLong("customers"), row.getLong("by_mail")))
                .single();
    }

    @Override
    public boolean add(BulkRun run) {
        return jdbc.sql(INSERT)
                        .param("id", run.id())
                        .param("reference", run.reference())
                        .param("request", run.request())
                        .param("disruption", run.disruption())
                        .param("action", run.action().name())
                        .param("reason", run.reason().name())
                        .param("words", run.words())
                        .param("question", json.write(run.question()))
                        .param("total", run.total())
                        .param("state", run.state().name())
                        .param("telling", run.telling().name())
                        .param("startedBy", run.startedBy())
                        .param("startedAt", run.startedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public Optional<BulkRun> find(String reference) {
        return jdbc.sql("select * from shipment.bulk_runs where reference = ?")
                .param(reference)
                .query(rows::read)
                .optional();
    }

    @Override
    public Optional<BulkRun> of(UUID request) {
        return jdbc.sql("select * from shipment.bulk_runs where request = ?")
                .param(request)
                .query(rows::read)
                .optional();
    }

    @Override
    public List<BulkRun> newest(String disruption) {
        return jdbc.sql("select * from shipment.bulk_runs where disruption = ? order by started_at desc limit 20")
                .param(disruption)
                .query(rows::read)
                .list();
    }

    @Override
    public Optional<BulkRun> lockMoving() {
        return jdbc.sql("""
                        select * from shipment.bulk_runs where state in ('RUNNING', 'UNDOING')
                        order by started_at limit 1 for update skip locked
                        """).query(rows::read).optional();
    }

    @Override
    public Optional<BulkRun> lock(String reference) {
        return jdbc.sql("select * from shipment.bulk_runs where reference = ? for update")
                .param(reference)
                .query(rows::read)
                .optional();
    }

    @Override
    public Step change(BulkRun run, int limit, Instant at) {
        RankedQuery query = query(run.question(), run.action(), run.after(), limit);
        List<Shipment> next = run.question().references().isEmpty()
                ? RankedSql.of(query, jdbc).query(ShipmentRows::read).list()
                : picked(run);
        if (next.isEmpty()) {
            return new Step(run.after(), 0, List.of());
        }
        List<String> changed = jdbc.sql(CHANGE)
                .param("ids", next.stream().map(Shipment::id).toArray(UUID[]::new))
                .param("from", run.from().name())
                .param("to", run.action().to().name())
                .param("held", BulkAction.HELD_BY_HAND)
                .param("run", run.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
        return new Step(RankedQuery.After.of(next.get(next.size() - 1)), next.size(), changed);
    }

    /** Those that were picked, at once and once. */
    private List<Shipment> picked(BulkRun run) {
        return run.after() != null
                ? List.of()
                : jdbc.sql("""
                                select s.* from shipment.shipments s
                                where s.reference = any (:references) and s.partner_id = any (:partners)
                                order by s.class, s.rank_at, s.id
                                """)
                        .param("references", run.question().references().toArray(String[]::new))
                        .param("partners", run.question().partners().toArray(UUID[]::new))
                        .query(ShipmentRows::read)
                        .list();
    }

    @Override
    public Step undo(BulkRun run, int limit, Instant at) {
        return jdbc.sql(UNDO)
                .param("run", run.id())
                .param("limit", limit)
                .param("from", run.from().name())
                .param("to", run.action().to().name())
                .param("held", BulkAction.HELD_BY_HAND)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Step(run.after(), row.getInt("looked"), List.of((String[])
                        row.getArray("changed").getArray())))
                .single();
    }

    @Override
    public void progress(BulkRun run, Step step) {
        boolean back = run.state() == BulkRun.State.UNDOING;
        jdbc.sql("""
                        update shipment.bulk_runs
                        set after = cast(:after as jsonb), seen = seen + :seen, changed = changed + :changed,
                            undone = undone + :undone
                        where id = :id
                        """)
                .param("after", step.after() == null ? null : json.write(step.after()))
                .param("seen", back ? 0 : step.looked())
                .param("changed", back ? 0 : step.changed().size())
                .param("undone", back ? step.changed().size() : 0)
                .param("id", run.id())
                .update();
    }

    @Override
    public void state(BulkRun run, BulkRun.State state, @Nullable String who, @Nullable Instant at) {
        jdbc.sql("update shipment.bulk_runs set state = ?, ended_by = ?, ended_at = ? where id = ?")
                .params(state.name(), who, at == null ? null : at.atOffset(ZoneOffset.UTC), run.id())
                .update();
    }

    private static @Nullable String held(RankedQuery query) {
        return query.filter().status() == ShipmentStatus.HOLD ? BulkAction.HELD_BY_HAND : null;
    }

    private static RankedQuery query(
            BulkQuestion question, BulkAction action, RankedQuery.@Nullable After after, int limit) {
        return new RankedQuery(
                question.partners(),
                question.filter().in(action.from(question.filter().status())),
                question.terms(),
                after,
                limit);
    }
}
