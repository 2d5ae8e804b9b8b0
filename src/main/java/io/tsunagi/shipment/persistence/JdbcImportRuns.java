package io.tsunagi.shipment.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tsunagi.shipment.domain.intake.ImportRow;
import io.tsunagi.shipment.domain.intake.ImportRun;
import io.tsunagi.shipment.domain.intake.ImportRuns;
import io.tsunagi.shipment.domain.intake.RowProblem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Import runs in PostgreSQL: the run, its file, and the rows that need a look. */
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
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('shipment.import ' || ?, 0)) is null")
                .param(partner.toString())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void add(ImportRun run, byte[] file) {
        bound(run, jdbc.sql("""
                        insert into shipment.import_runs (
                            id, reference, partner_id, profile_id, profile_name, site, layout, file_name, file_hash, columns,
                            preview, state, rows, good, taken, known, twice, bad, warned, checked_by, checked_at)
                        values (
                            :id, :reference, :partner, :profile, :profileName, :site, cast(:layout as jsonb), :fileName,
                            :fileHash, cast(:columns as jsonb), cast(:preview as jsonb), :state, :rows, :good, :taken, :known,
                            :twice, :bad, :warned, :checkedBy, :checkedAt)
                        """))
                .param("reference", run.reference())
                .param("partner", run.partnerId())
                .param("profile", run.profileId())
                .param("profileName", run.profileName())
                .param("site", run.site())
                .param("layout", json.write(run.layout()))
                .param("fileName", run.fileName())
                .param("fileHash", run.fileHash())
                .param("columns", json.write(run.columns()))
                .param("preview", json.write(run.preview()))
                .param("checkedBy", run.checkedBy())
                .param("checkedAt", at(run.checkedAt()))
                .update();
        jdbc.sql("insert into shipment.import_files (run_id, partner_id, content) values (?, ?, ?)")
                .params(run.id(), run.partnerId(), file)
                .update();
    }

    @Override
    public void update(ImportRun run) {
        bound(run, jdbc.sql("""
                        update shipment.import_runs
                        set state = :state, rows = :rows, good = :good, taken = :taken, known = :known, twice = :twice,
                            bad = :bad, warned = :warned, taken_by = :takenBy, taken_at = :takenAt
                        where id = :id
                        """))
                .param("takenBy", run.takenBy())
                .param("takenAt", run.takenAt() == null ? null : at(run.takenAt()))
                .update();
    }

    private static JdbcClient.StatementSpec bound(ImportRun run, JdbcClient.StatementSpec statement) {
        ImportRun.Totals totals = run.totals();
        return statement
                .param("id", run.id())
                .param("state", run.state().name())
                .param("rows", totals.rows())
                .param("good", totals.good())
                .param("taken", totals.taken())
                .param("known", totals.known())
                .param("twice", totals.twice())
                .param("bad", totals.bad())
                .param("warned", totals.warned());
    }

    @Override
    public void put(ImportRun run, List<ImportRow> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<Stored> batch = rows.subList(from, Math.min(from + BATCH, rows.size())).stream()
                    .map(Stored::of)
                    .toList();
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
                    .param("rows", json.write(batch))
                    .update();
        }
    }

    @Override
    public void clearRows(ImportRun run) {
        jdbc.sql("delete from shipment.import_rows where run_id = ?")
                .param(run.id())
                .update();
    }

    @Override
    public List<ImportRun> newest() {
        return jdbc.sql("select * from shipment.import_runs order by checked_at desc, id limit 50")
                .query((row, number) -> ImportRunRows.read(row, json))
                .list();
    }

    @Override
    public Optional<ImportRun> find(String reference) {
        return jdbc.sql("select * from shipment.import_runs where reference = ?")
                .param(reference)
                .query((row, number) -> ImportRunRows.read(row, json))
                .optional();
    }

    @Override
    public Optional<ImportRun> find(UUID id) {
        return jdbc.sql("select * from shipment.import_runs where id = ?")
                .param(id)
                .query((row, number) -> ImportRunRows.read(row, json))
                .optional();
    }

    @Override
    public List<ImportRun> withFile(UUID partner, String fileHash) {
        return jdbc.sql("""
                        select * from shipment.import_runs
                        where partner_id = ? and file_hash = ?
                        order by checked_at desc, id
                        """)
                .params(partner, fileHash)
                .query((row, number) -> ImportRunRows.read(row, json))
                .list();
    }

    @Override
    public byte[] file(ImportRun run) {
        return jdbc.sql("select content from shipment.import_files where run_id = ?")
                .param(run.id())
                .query(byte[].class)
                .single();
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

    /** A row with the column names of the table. */
    private record Stored(
            int line,
            String kind,
            List<String> cells,
            List<RowProblem> problems,
            @Nullable String shipment) {

        static Stored of(ImportRow row) {
            return new Stored(row.line(), row.kind().name(), row.cells(), row.problems(), row.shipment());
        }
    }
}
