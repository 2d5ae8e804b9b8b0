package io.tsunagi.tariff.persistence;

import io.tsunagi.tariff.domain.Load;
import io.tsunagi.tariff.domain.Loads;
import io.tsunagi.tariff.domain.TableKind;
import io.tsunagi.tariff.domain.TableRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files and the rows that came out of them. */
@Repository
class JdbcLoads implements Loads {

    private static final String LOADS = """
            select reference, kind, file_name, sha256, sample, checked_at, checked_by, loaded_at, loaded_by, row_count
              from tariff.loads
            """;

    private final JdbcClient jdbc;

    JdbcLoads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Load load, byte[] content) {
        jdbc.sql("""
                        insert into tariff.loads
                            (id, reference, kind, file_name, sha256, content, sample, state, checked_at, checked_by)
                        values (:id, :reference, :kind, :file, :sha256, :content, :sample, 'CHECKED', :at, :by)
                        """)
                .param("id", UUID.randomUUID())
                .param("reference", load.reference())
                .param("kind", load.kind().name())
                .param("file", load.fileName())
                .param("sha256", load.sha256())
                .param("content", content)
                .param("sample", load.sample())
                .param("at", at(load.checkedAt()))
                .param("by", load.checkedBy())
                .update();
    }

    @Override
    public Optional<Load> find(String reference) {
        return jdbc.sql(LOADS + " where reference = ?")
                .param(reference)
                .query(JdbcLoads::load)
                .optional();
    }

    @Override
    public Optional<Load> same(TableKind kind, String sha256) {
        return jdbc.sql(LOADS + " where kind = ? and sha256 = ?")
                .params(kind.name(), sha256)
                .query(JdbcLoads::load)
                .optional();
    }

    @Override
    public byte[] content(Load load) {
        return jdbc.sql("select content from tariff.loads where reference = ?")
                .param(load.reference())
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    @Override
    public void fill(Load loaded, List<TableRow> rows) {
        UUID id = jdbc.sql("""
                        update tariff.loads set state = 'LOADED', loaded_at = :at, loaded_by = :by, row_count = :rows
                         where reference = :reference and state = 'CHECKED' returning id
                        """)
                .param("at", at(loaded.loadedAt()))
                .param("by", loaded.loadedBy())
                .param("rows", loaded.rows())
                .param("reference", loaded.reference())
                .query(UUID.class)
                .single();
        for (TableRow row : rows) {
            if (row instanceof TableRow.Line line) {
                add(id, line);
            } else if (row instanceof TableRow.Rate rate) {
                add(id, rate);
            }
        }
    }

    @Override
    public List<Load> newest() {
        return jdbc.sql(LOADS + " order by checked_at desc, reference desc limit 50")
                .query(JdbcLoads::load)
                .list();
    }

    private void add(UUID load, TableRow.Line line) {
        long sequence = jdbc.sql("""
                        insert into tariff.lines
                            (load_id, code, valid_from, valid_to, description_ja, description_en, unit1, unit2, source)
                        values (:load, :code, :from, :to, :ja, :en, :unit1, :unit2, :source) returning sequence
                        """)
                .param("load", load)
                .param("code", line.code())
                .param("from", line.validFrom())
                .param("to", line.validTo())
                .param("ja", line.descriptionJa())
                .param("en", line.descriptionEn())
                .param("unit1", line.unit1())
                .param("unit2", line.unit2())
                .param("source", line.source())
                .query(Long.class)
                .single();
        line.rates()
                .forEach((kind, rate) -> jdbc.sql(
                                "insert into tariff.line_rates (line_sequence, kind, basis, amount) values (?, ?, ?, ?)")
                        .params(sequence, kind.name(), rate.basis().name(), rate.amount())
                        .update());
    }

    private void add(UUID load, TableRow.Rate row) {
        jdbc.sql("""
                        insert into tariff.exchange_rates (load_id, currency, week_from, yen, per, source)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        load,
                        row.currency(),
                        row.week().from(),
                        row.rate().yen(),
                        row.rate().per().intValueExact(),
                        row.source())
                .update();
    }

    private static Load load(ResultSet row, int number) throws SQLException {
        return new Load(
                row.getString("reference"),
                TableKind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getBoolean("sample"),
                row.getObject("checked_at", OffsetDateTime.class).toInstant(),
                row.getString("checked_by"),
                instant(row.getObject("loaded_at", OffsetDateTime.class)),
                row.getString("loaded_by"),
                row.getObject("row_count", Integer.class));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant at) {
        return at == null ? null : OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
