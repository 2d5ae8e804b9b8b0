package io.tsunagi.clock.persistence;

import io.tsunagi.shared.ThreeTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads and writes moments. */
final class Columns {

    private Columns() {}

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant nullable(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static ThreeTimes times(ResultSet row, String name) throws SQLException {
        return new ThreeTimes(
                instant(row, name + "_occurred_at"),
                instant(row, name + "_written_at"),
                instant(row, name + "_entered_at"));
    }
}
