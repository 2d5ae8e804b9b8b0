package io.tsunagi.shipment.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tsunagi.shipment.domain.intake.ImportRun;
import io.tsunagi.shipment.domain.intake.OrderField;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads rows of {@code shipment.import_runs}. */
final class ImportRunRows {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
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
                json.read(row.getString("columns"), TEXTS),
                json.read(row.getString("preview"), PREVIEW),
                ImportRun.State.valueOf(row.getString("state")),
                totals(row),
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
}
