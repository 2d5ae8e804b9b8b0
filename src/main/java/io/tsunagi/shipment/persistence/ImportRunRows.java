package io.tsunagi.shipment.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shipment.domain.intake.ImportRun;
import io.tsunagi.shipment.domain.intake.OrderField;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code shipment.import_runs}. */
final class ImportRunRows {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Object>> ARGUMENTS = new TypeReference<>() {};
    private static final TypeReference<List<Map<OrderField, String>>> PREVIEW = new TypeReference<>() {};

    private ImportRunRows() {}

    static ImportRun read(ResultSet row, Json json) throws SQLException {
        OffsetDateTime takenAt = row.getObject("taken_at", OffsetDateTime.class);
        return new ImportRun(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getObject("partner_id", UUID.class),
                row.getObject("profile_id", UUID.class),
                row.getString("profile_name"),
                row.getString("site"),
                json.read(row.getString("layout"), JdbcMappingProfiles.LAYOUT),
                row.getString("file_name"),
                row.getString("file_hash"),
                row.getString("sheet"),
                json.read(row.getString("sheets"), TEXTS),
                json.read(row.getString("columns"), TEXTS),
                json.read(row.getString("preview"), PREVIEW),
                ImportRun.State.valueOf(row.getString("state")),
                totals(row),
                new ImportRun.Records(row.getInt("records"), row.getInt("above"), row.getInt("blank")),
                new ImportRun.Progress(
                        row.getInt("expected"),
                        row.getInt("rows_read"),
                        row.getBoolean("staged"),
                        row.getBoolean("stop_asked"),
                        problem(row, json)),
                row.getString("checked_by"),
                row.getObject("checked_at", OffsetDateTime.class).toInstant(),
                row.getString("taken_by"),
                takenAt == null ? null : takenAt.toInstant());
    }

    private static ImportRun.Totals totals(ResultSet row) throws SQLException {
        return new ImportRun.Totals(
                row.getInt("rows"),
                row.getInt("good"),
                row.getInt("taken"),
                row.getInt("known"),
                row.getInt("twice"),
                row.getInt("bad"),
                row.getInt("warned"));
    }

    private static @Nullable Refusal problem(ResultSet row, Json json) throws SQLException {
        String message = row.getString("problem");
        return message == null
                ? null
                : Refusal.of(
                        message,
                        json.read(row.getString("problem_arguments"), ARGUMENTS).toArray());
    }
}
