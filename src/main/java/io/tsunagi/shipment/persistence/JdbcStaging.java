package io.tsunagi.shipment.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tsunagi.shipment.domain.intake.ImportRun;
import io.tsunagi.shipment.domain.intake.RowProblem;
import io.tsunagi.shipment.domain.intake.Staged;
import io.tsunagi.shipment.domain.intake.Staging;
import io.tsunagi.storage.CopyIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The staging table: a row of it is sorted by statements over the whole file, never one by one. */
@Repository
class JdbcStaging implements Staging {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<RowProblem>> PROBLEMS = new TypeReference<>() {};
    private static final String COLUMNS =
            "line integer, number text, content uuid, kind text, cells text, problems text";

    private final JdbcClient jdbc;
    private final CopyIn copy;
    private final Json json;

    JdbcStaging(JdbcClient jdbc, CopyIn copy, Json json) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.json = json;
    }

    @Override
    public void clear(UUID run) {
        jdbc.sql("delete from shipment.import_staging where run_id = ?")
                .param(run)
                .update();
        jdbc.sql("update shipment.import_runs set staged = false where id = ?")
                .param(run)
                .update();
    }

    @Override
    public void clearBefore(Instant before) {
        jdbc.sql("""
                        with old as (
                            update shipment.import_runs
                            set staged = false
                            where staged and state in ('CHECKED', 'REFUSED') and taken = 0 and checked_at < ?
                            returning id)
                        delete from shipment.import_staging where run_id in (select id from old)
                        """).param(before.atOffset(ZoneOffset.UTC)).update();
    }

    @Override
    public void add(ImportRun run, List<Staged> rows) {
        copy.send("staged_rows", COLUMNS, rows, this::values);
        int added = jdbc.sql("""
                        insert into shipment.import_staging (run_id, partner_id, line, number, content, kind, cells, problems)
                        select :run, :partner, line, number, content, kind, cells, problems from pg_temp.staged_rows
                        """)
                .param("run", run.id())
                .param("partner", run.partnerId())
                .update();
        if (added != rows.size()) {
            throw new IllegalStateException("of " + rows.size() + " rows " + added + " were staged");
        }
    }

    private @Nullable Object[] values(Staged row) {
        return new @Nullable Object[] {
            row.line(),
            row.number(),
            row.content(),
            row.kind().name(),
            json.write(row.cells()),
            row.problems().isEmpty() ? null : json.write(row.problems())
        };
    }

    @Override
    public void markRepeats(UUID run) {
        jdbc.sql("select shipment.refresh_staging_statistics() is null")
                .query(Boolean.class)
                .single();
        jdbc.sql("""
                        with numbered as (
                            select line, content, number, first_value(line) over place as first_line,
                                   first_value(content) over place as first_content
                            from shipment.import_staging
                            where run_id = :run and number is not null
                            window place as (partition by number order by line)),
                        repeats as materialized (select * from numbered where line <> first_line)
                        update shipment.import_staging s
                        set kind = case when n.content = n.first_content then 'TWICE' else 'BAD' end,
                            problems = jsonb_build_array(jsonb_build_object(
                                'column', '',
                                'value', case when n.content = n.first_content then '' else n.number end,
                                'reason', case when n.content = n.first_content then 'twice' else 'number.other' end,
                                'arguments', jsonb_build_array(n.first_line::text)))::text
                        from repeats n
                        where s.run_id = :run and s.line = n.line
                        """).param("run", run).update();
    }

    @Override
    public ImportRun.Totals totals(UUID run) {
        return jdbc.sql("""
                        select count(*) as rows,
                               count(*) filter (where kind = 'GOOD') as good,
                               count(*) filter (where kind = 'KNOWN') as known,
                               count(*) filter (where kind = 'TWICE') as twice,
                               count(*) filter (where kind = 'BAD') as bad,
                               count(*) filter (where kind = 'GOOD' and problems is not null) as warned
                        from shipment.import_staging
                        where run_id = ?
                        """).param(run).query((row, number) -> totals(row)).single();
    }

    private static ImportRun.Totals totals(ResultSet row) throws SQLException {
        return new ImportRun.Totals(
                row.getInt("rows"),
                row.getInt("good"),
                0,
                row.getInt("known"),
                row.getInt("twice"),
                row.getInt("bad"),
                row.getInt("warned"));
    }

    @Override
    public void note(UUID run) {
        jdbc.sql("""
                        insert into shipment.import_rows (run_id, line, partner_id, kind, cells, problems)
                        select run_id, line, partner_id, case kind when 'GOOD' then 'WARNED' else kind end, cells::jsonb,
                               problems::jsonb
                        from shipment.import_staging
                        where run_id = ? and problems is not null
                        """).param(run).update();
    }

    @Override
    public List<Staged> take(UUID run, int after, int most) {
        return jdbc
                .sql("""
                        with free as materialized (
                            select line from shipment.import_staging
                            where run_id = :run and line > :after and kind = 'GOOD'
                            order by line limit :most
                            for update skip locked)
                        delete from shipment.import_staging s
                        using free
                        where s.run_id = :run and s.line = free.line
                          and s.line between (select min(line) from free) and (select max(line) from free)
                        returning s.line, number, content, kind, cells, problems
                        """)
                .param("run", run)
                .param("after", after)
                .param("most", most)
                .query((row, number) -> staged(row))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(Staged::line))
                .toList();
    }

    private Staged staged(ResultSet row) throws SQLException {
        String problems = row.getString("problems");
        return new Staged(
                row.getInt("line"),
                row.getString("number"),
                row.getObject("content", UUID.class),
                Staged.Kind.valueOf(row.getString("kind")),
                json.read(row.getString("cells"), TEXTS),
                problems == null ? List.of() : json.read(problems, PROBLEMS));
    }
}
