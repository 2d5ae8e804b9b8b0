package io.tsunagi.shipment.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tsunagi.shipment.domain.intake.FileRead;
import io.tsunagi.shipment.domain.intake.ImportRow;
import io.tsunagi.shipment.domain.intake.ImportRun;
import io.tsunagi.shipment.domain.intake.ImportRuns;
import io.tsunagi.shipment.domain.intake.OrderField;
import io.tsunagi.shipment.domain.intake.RowProblem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Import runs in PostgreSQL, and the rows that need a look. */
@Repository
class JdbcImportRuns implements ImportRuns {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<RowProblem>> PROBLEMS = new TypeReference<>() {};
    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final Json json;

    JdbcImportRuns(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void lock(UUID partner) {
        lock("pg_advisory_xact_lock", partner);
    }

    @Override
    public void lockTogether(UUID partner) {
        lock("pg_advisory_xact_lock_shared", partner);
    }

    private void lock(String kind, UUID partner) {
        jdbc.sql("select " + kind + "(hashtextextended('shipment.import ' || ?, 0)) is null")
                .param(partner.toString())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void add(ImportRun run) {
        jdbc.sql("""
                        insert into shipment.import_runs (
                            id, reference, partner_id, profile_id, profile_name, site, layout, file_name, file_hash, sheet,
                            sheets, columns, preview, state, rows, good, taken, known, twice, bad, warned, expected,
                            checked_by, checked_at)
                        values (
                            :id, :reference, :partner, :profile, :profileName, :site, cast(:layout as jsonb), :fileName,
                            :fileHash, :sheet, cast(:sheets as jsonb), '[]', '[]', :state, 0, 0, 0, 0, 0, 0, 0, :expected,
                            :checkedBy, :checkedAt)
                        """)
                .param("id", run.id())
                .param("reference", run.reference())
                .param("partner", run.partnerId())
                .param("profile", run.profileId())
                .param("profileName", run.profileName())
                .param("site", run.site())
                .param("layout", json.write(run.layout()))
                .param("fileName", run.fileName())
                .param("fileHash", run.fileHash())
                .param("sheet", run.sheet())
                .param("sheets", json.write(run.sheets()))
                .param("state", run.state().name())
                .param("expected", run.progress().expected())
                .param("checkedBy", run.checkedBy())
                .param("checkedAt", at(run.checkedAt()))
                .update();
    }

    @Override
    public void counted(UUID run, FileRead read, List<Map<OrderField, String>> preview, ImportRun.Totals totals) {
        jdbc.sql("""
                        update shipment.import_runs
                        set columns = cast(:columns as jsonb), preview = cast(:preview as jsonb), staged = true,
                            records = :records, above = :above, blank = :blank, rows_read = :rows, rows = :rows,
                            good = :good, taken = :taken, known = :known, twice = :twice, bad = :bad, warned = :warned
                        where id = :id
                        """)
                .param("id", run)
                .param("columns", json.write(read.columns()))
                .param("preview", json.write(preview))
                .param("records", read.records())
                .param("above", read.above())
                .param("blank", read.blank())
                .params(numbers(totals))
                .update();
    }

    @Override
    public void totals(UUID run, ImportRun.Totals totals) {
        jdbc.sql("""
                        update shipment.import_runs
                        set rows = :rows, good = :good, taken = :taken, known = :known, twice = :twice, bad = :bad,
                            warned = :warned
                        where id = :id
                        """).param("id", run).params(numbers(totals)).update();
    }

    private static Map<String, Object> numbers(ImportRun.Totals totals) {
        return Map.of(
                "rows", totals.rows(),
                "good", totals.good(),
                "taken", totals.taken(),
                "known", totals.known(),
                "twice", totals.twice(),
                "bad", totals.bad(),
                "warned", totals.warned());
    }

    @Override
    public void sheet(UUID run, String sheet, int expected) {
        jdbc.sql("update shipment.import_runs set sheet = ?, expected = ? where id = ?")
                .params(sheet, expected, run)
                .update();
    }

    @Override
    public void takenBy(UUID run, String login, Instant when) {
        jdbc.sql("update shipment.import_runs set taken_by = ?, taken_at = ? where id = ?")
                .params(login, at(when), run)
                .update();
    }

    @Override
    public void remove(UUID run) {
        jdbc.sql("delete from shipment.import_staging where run_id = ?")
                .param(run)
                .update();
        jdbc.sql("delete from shipment.import_runs where id = ?").param(run).update();
    }

    @Override
    public void put(ImportRun run, List<ImportRow> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            jdbc.sql("""
                            insert into shipment.import_rows (run_id, line, partner_id, kind, cells, problems, shipment)
                            select :run, line, :partner, kind, cells, problems, shipment
                            from jsonb_to_recordset(cast(:rows as jsonb)) as r (
                                line integer, kind text, cells jsonb, problems jsonb, shipment text)
                            on conflict (run_id, line) do update
                            set kind = excluded.kind, cells = excluded.cells, problems = excluded.problems,
                                shipment = excluded.shipment
                            """)
                    .param("run", run.id())
                    .param("partner", run.partnerId())
                    .param("rows", json.write(rows.subList(from, Math.min(from + BATCH, rows.size()))))
                    .update();
        }
    }

    @Override
    public void clearRows(UUID run) {
        jdbc.sql("delete from shipment.import_rows where run_id = ?").param(run).update();
    }

    @Override
    public List<ImportRun> newest() {
        return runs("select * from shipment.import_runs order by checked_at desc, id limit 50")
                .list();
    }

    @Override
    public Optional<ImportRun> find(String reference) {
        return runs("select * from shipment.import_runs where reference = ?", reference)
                .optional();
    }

    @Override
    public Optional<ImportRun> find(UUID id) {
        return runs("select * from shipment.import_runs where id = ?", id).optional();
    }

    @Override
    public List<ImportRun> withFile(UUID partner, String fileHash) {
        return runs("""
                select * from shipment.import_runs
                where partner_id = ? and file_hash = ?
                order by checked_at desc, id
                """, partner, fileHash).list();
    }

    private JdbcClient.MappedQuerySpec<ImportRun> runs(String question, Object... values) {
        return jdbc.sql(question).params(List.of(values)).query((row, number) -> ImportRunRows.read(row, json));
    }

    @Override
    public List<ImportRow> rows(ImportRun run, ImportRow.Kind kind, int afterLine) {
        return jdbc.sql("""
                        select * from shipment.import_rows
                        where run_id = ? and kind = ? and line > ?
                        order by line limit 100
                        """)
                .params(run.id(), kind.name(), afterLine)
                .query((row, number) -> row(row))
                .list();
    }

    @Override
    public Optional<ImportRow> row(ImportRun run, int line) {
        return jdbc.sql("select * from shipment.import_rows where run_id = ? and line = ?")
                .params(run.id(), line)
                .query((row, number) -> row(row))
                .optional();
    }

    private ImportRow row(java.sql.ResultSet row) throws java.sql.SQLException {
        return new ImportRow(
                row.getInt("line"),
                ImportRow.Kind.valueOf(row.getString("kind")),
                json.read(row.getString("cells"), TEXTS),
                json.read(row.getString("problems"), PROBLEMS),
                row.getString("shipment"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
