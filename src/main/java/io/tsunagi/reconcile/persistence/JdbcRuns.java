package io.tsunagi.reconcile.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tsunagi.reconcile.domain.Field;
import io.tsunagi.reconcile.domain.Kind;
import io.tsunagi.reconcile.domain.Run;
import io.tsunagi.reconcile.domain.Runs;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code reconcile.runs}, their files, and how the files of a system are read. */
@Repository
class JdbcRuns implements Runs {

    private static final TypeReference<Map<Field, Integer>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JdbcRuns(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public boolean add(Run run, UUID formKey, byte[] file) {
        int added = jdbc.sql("""
                        insert into reconcile.runs (reference, form_key, disruption, kind, state, system_id, file_name, file_sha256,
                            heads, fields, charset, separator, uploaded_by, uploaded_at)
                        values (:reference, :key, :disruption, :kind, :state, :system, :name, :hash, :heads,
                            cast(:fields as jsonb), :charset, :separator, :by, :at)
                        on conflict (form_key) do nothing
                        """)
                .param("reference", run.reference())
                .param("key", formKey)
                .param("disruption", run.disruption())
                .param("kind", run.kind().name())
                .param("state", run.state().name())
                .param("system", run.system())
                .param("name", run.fileName())
                .param("hash", run.fileHash())
                .param("heads", run.heads().toArray(String[]::new))
                .param("fields", written(run.fields()))
                .param("charset", run.table().charset())
                .param("separator", run.table().separator())
                .param("by", run.uploadedBy())
                .param("at", run.uploadedAt().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 1) {
            jdbc.sql("insert into reconcile.files (run, content) values (?, ?)")
                    .params(run.reference(), file)
                    .update();
        }
        return added == 1;
    }

    @Override
    public Optional<String> byFormKey(UUID formKey) {
        return jdbc.sql("select reference from reconcile.runs where form_key = ?")
                .param(formKey)
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<Run> find(String reference) {
        return jdbc.sql("select * from reconcile.runs where reference = ?")
                .param(reference)
                .query(this::run)
                .optional();
    }

    @Override
    public Optional<Run> lock(String reference) {
        return jdbc.sql("select * from reconcile.runs where reference = ? for update")
                .param(reference)
                .query(this::run)
                .optional();
    }

    @Override
    public List<Run> of(String disruption) {
        return jdbc.sql(
                        "select * from reconcile.runs where disruption = ? order by uploaded_at desc, reference desc limit 100")
                .param(disruption)
                .query(this::run)
                .list();
    }

    @Override
    public byte[] file(String reference) {
        return jdbc.sql("select content from reconcile.files where run = ?")
                .param(reference)
                .query(byte[].class)
                .single();
    }

    @Override
    public Optional<Profile> profile(UUID system, Kind kind) {
        return jdbc.sql("select heads, fields from reconcile.profiles where system_id = ? and kind = ?")
                .params(system, kind.name())
                .query((row, number) -> new Profile(texts(row, "heads"), fields(row)))
                .optional();
    }

    @Override
    public void keep(UUID system, Kind kind, Profile profile, String by, Instant at) {
        jdbc.sql("""
                        insert into reconcile.profiles (system_id, kind, heads, fields, saved_by, saved_at)
                        values (:system, :kind, :heads, cast(:fields as jsonb), :by, :at)
                        on conflict (system_id, kind) do update set heads = excluded.heads, fields = excluded.fields,
                            saved_by = excluded.saved_by, saved_at = excluded.saved_at
                        """)
                .param("system", system)
                .param("kind", kind.name())
                .param("heads", profile.heads().toArray(String[]::new))
                .param("fields", written(profile.fields()))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void compared(String reference, Map<Field, Integer> fields, Run.Result result) {
        jdbc.sql("""
                        update reconcile.runs set state = 'COMPARED', fields = cast(:fields as jsonb), ours_sha256 = :hash,
                            ours_rows = :ours, theirs_rows = :theirs, bad_rows = :bad, matched = :matched, odd_states = :odd,
                            compared_at = :at
                        where reference = :reference
                        """)
                .param("fields", written(fields))
                .param("hash", result.oursHash())
                .param("ours", result.ours())
                .param("theirs", result.theirs())
                .param("bad", result.bad())
                .param("matched", result.matched())
                .param("odd", result.oddStates().toArray(String[]::new))
                .param("at", result.at().atOffset(ZoneOffset.UTC))
                .param("reference", reference)
                .update();
    }

    @Override
    public void end(String reference, Run.State state, String by, Instant at, String note) {
        jdbc.sql("update reconcile.runs set state = ?, ended_by = ?, ended_at = ?, note = ? where reference = ?")
                .params(state.name(), by, at.atOffset(ZoneOffset.UTC), note, reference)
                .update();
    }

    @Override
    public long open(String disruption) {
        return jdbc.sql(
                        "select count(*) from reconcile.runs where disruption = ? and state in ('UPLOADED', 'COMPARED')")
                .param(disruption)
                .query(Long.class)
                .single();
    }

    private Run run(ResultSet row, int number) throws SQLException {
        Instant compared = instant(row, "compared_at");
        Run.Result result = compared == null
                ? null
                : new Run.Result(
                        row.getInt("ours_rows"),
                        row.getInt("theirs_rows"),
                        row.getInt("bad_rows"),
                        row.getInt("matched"),
                        row.getString("ours_sha256"),
                        texts(row, "odd_states"),
                        compared);
        Instant uploaded = row.getObject("uploaded_at", OffsetDateTime.class).toInstant();
        return new Run(
                row.getString("reference"),
                row.getString("disruption"),
                Kind.valueOf(row.getString("kind")),
                Run.State.valueOf(row.getString("state")),
                row.getObject("system_id", UUID.class),
                row.getString("file_name"),
                row.getString("file_sha256"),
                texts(row, "heads"),
                fields(row),
                new Run.Table(row.getString("charset"), row.getString("separator")),
                row.getString("uploaded_by"),
                uploaded,
                result,
                row.getString("ended_by"),
                instant(row, "ended_at"),
                row.getString("note"));
    }

    private Map<Field, Integer> fields(ResultSet row) throws SQLException {
        try {
            return json.readValue(row.getString("fields"), FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String written(Map<Field, Integer> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
