package io.tsunagi.reconcile.persistence;

import io.tsunagi.reconcile.domain.Comparison;
import io.tsunagi.reconcile.domain.Difference.Bad;
import io.tsunagi.reconcile.domain.Entry;
import io.tsunagi.reconcile.domain.Field;
import io.tsunagi.storage.CopyIn;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Compares in the database: one statement for each step, whatever the number of rows. */
@Repository
class JdbcComparison implements Comparison {

    private static final String RECORD = """
            line integer, number text, key text, reference text, customer text, item text, destination text,
            quantity numeric, unit text, due date, state text, amount numeric, stage smallint
            """;
    private static final String COLUMNS =
            "line, number, key, reference, customer, item, destination, quantity, unit, due, state, amount, stage";

    /** When a field differs; what one side does not tell is no difference of a field that both may leave empty. */
    private static final Map<Field, String> DIFFERS = Map.of(
            Field.CUSTOMER, "o.customer_key is distinct from t.customer_key",
            Field.ITEM, "o.item_key is distinct from t.item_key",
            Field.DESTINATION, "o.destination_key is distinct from t.destination_key",
            Field.QUANTITY, "o.quantity is distinct from t.quantity",
            Field.UNIT, "upper(o.unit) is distinct from upper(t.unit)",
            Field.DUE, "o.due is distinct from t.due",
            Field.STATE, "t.state is not null and o.state is distinct from t.state",
            Field.AMOUNT, "o.amount is distinct from t.amount");

    private final JdbcClient jdbc;
    private final CopyIn copy;

    JdbcComparison(JdbcClient jdbc, CopyIn copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    @Override
    public void clear(String run) {
        for (String table : List.of("differences", "stages", "bad_rows", "records")) {
            jdbc.sql("delete from reconcile." + table + " where run = ?")
                    .param(run)
                    .update();
        }
    }

    @Override
    public void add(String run, boolean ours, List<Entry> entries) {
        copy.send("reconciled", RECORD, entries, JdbcComparison::values);
        jdbc.sql("insert into reconcile.records (run, side, " + COLUMNS + ") select :run, :side, " + COLUMNS
                        + " from pg_temp.reconciled")
                .param("run", run)
                .param("side", ours ? "OURS" : "THEIRS")
                .update();
    }

    private static @Nullable Object[] values(Entry entry) {
        return new @Nullable Object[] {
            entry.line(),
            entry.number(),
            entry.key(),
            entry.reference(),
            entry.customer(),
            entry.item(),
            entry.destination(),
            entry.quantity(),
            entry.unit(),
            entry.due(),
            entry.state(),
            entry.amount(),
            entry.stage() == null ? null : entry.stage().place()
        };
    }

    @Override
    public void addBad(String run, List<Bad> rows) {
        copy.send("reconciled_bad", "line integer, field text, cell text", rows, row ->
                new @Nullable Object[] {row.line(), row.field(), row.cell()});
        jdbc.sql("insert into reconcile.bad_rows (run, line, field, cell) "
                        + "select ?, line, field, cell from pg_temp.reconciled_bad")
                .param(run)
                .update();
    }

    @Override
    public int compare(String run, Collection<Field> compared) {
        refreshStatistics();
        String differing = compared.stream()
                .filter(DIFFERS::containsKey)
                .sorted()
                .map(field -> "case when " + DIFFERS.get(field) + " then '" + field + "' end")
                .collect(Collectors.joining(", "));
        jdbc.sql("""
                        with numbered as materialized (
                            select side, line, number, key, stage, customer_key, item_key, destination_key, quantity, unit, due,
                                   state, amount, row_number() over (partition by side, key order by line) as place
                            from reconcile.records where run = :run),
                        ours as (select * from numbered where side = 'OURS' and place = 1),
                        theirs as (select * from numbered where side = 'THEIRS' and place = 1),
                        found as (
                            select case when t.key is null then 'OURS_ONLY' when o.key is null then 'THEIRS_ONLY' else 'DIFFERS' end
                                       as kind,
                                   coalesce(o.number, t.number) as number, o.line as our_line, t.line as their_line,
                                   case when o.key is null or t.key is null then array[]::text[]
                                        else array_remove(array[%s]::text[], null) end as fields,
                                   coalesce(o.stage, 4) as stage
                            from ours o full join theirs t on t.key = o.key
                            union all
                            select 'TWICE_' || side, number, case when side = 'OURS' then line end,
                                   case when side = 'THEIRS' then line end, array[]::text[], coalesce(stage, 4)
                            from numbered where place > 1
                            union all
                            select 'UNREADABLE', '', null, line, array[field], 4 from reconcile.bad_rows where run = :run)
                        insert into reconcile.differences (run, id, kind, number, our_line, their_line, fields, stage)
                        select :run, row_number() over (order by stage, kind, number, our_line, their_line),
                               kind, number, our_line, their_line, fields, stage
                        from found where kind <> 'DIFFERS' or cardinality(fields) > 0
                        """.formatted(differing)).param("run", run).update();
        refreshStatistics();
        return jdbc.sql("""
                        select count(*) from reconcile.records o
                        join reconcile.records t on t.run = o.run and t.side = 'THEIRS' and t.key = o.key
                        where o.run = :run and o.side = 'OURS'
                          and not exists (select 1 from reconcile.records e
                                          where e.run = o.run and e.side = 'OURS' and e.key = o.key and e.line < o.line)
                          and not exists (select 1 from reconcile.records e
                                          where e.run = t.run and e.side = 'THEIRS' and e.key = t.key and e.line < t.line)
                          and not exists (select 1 from reconcile.differences d
                                          where d.run = o.run and d.kind = 'DIFFERS' and d.our_line = o.line)
                        """).param("run", run).query(Integer.class).single();
    }

    /** Same customer, goods and number, destination where both tell it, and a day at most 72 hours apart (domain notes 5.3). */
    @Override
    public int shield(String run) {
        return jdbc.sql("""
                        update reconcile.differences d set shield = 'HELD', twin_line = twin.line
                        from (select distinct on (ours.id) ours.id, t.line
                              from reconcile.differences ours
                              join reconcile.records o on o.run = :run and o.side = 'OURS' and o.line = ours.our_line
                              join reconcile.differences theirs on theirs.run = :run and theirs.kind = 'THEIRS_ONLY'
                              join reconcile.records t on t.run = :run and t.side = 'THEIRS' and t.line = theirs.their_line
                                  and t.customer_key = o.customer_key and t.item_key = o.item_key
                                  and (t.quantity = o.quantity or t.quantity is null and o.quantity is null)
                                  and (t.destination_key = o.destination_key or t.destination_key is null or o.destination_key is null)
                                  and (t.due is null or o.due is null or abs(t.due - o.due) <= 3)
                              where ours.run = :run and ours.kind = 'OURS_ONLY'
                              order by ours.id, abs(coalesce(t.due - o.due, 0)), t.line) twin
                        where d.run = :run and d.id = twin.id
                        """).param("run", run).update();
    }

    /** Without statistics of what was just copied a join of 100,000 rows with 100,000 is planned as if there were a few. */
    private void refreshStatistics() {
        jdbc.sql("select reconcile.refresh_statistics() is null")
                .query(Boolean.class)
                .single();
    }
}
