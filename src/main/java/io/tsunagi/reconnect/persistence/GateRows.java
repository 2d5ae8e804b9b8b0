package io.tsunagi.reconnect.persistence;

import io.tsunagi.reconnect.domain.Gate;
import io.tsunagi.reconnect.domain.GateState;
import io.tsunagi.reconnect.domain.Limits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code reconnect.gates}. */
final class GateRows {

    private GateRows() {}

    static Gate gate(ResultSet row, int number) throws SQLException {
        return new Gate(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("disruption"),
                row.getObject("system_id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getObject("edition", LocalDate.class),
                row.getString("said"),
                GateState.valueOf(row.getString("state")),
                row.getInt("round"),
                row.getInt("changes"),
                row.getString("opened_by"),
                instant(row, "opened_at"),
                row.getString("handed_by"),
                regimes(row),
                limits(row),
                instantOrNull(row, "limited_at"),
                instantOrNull(row, "watch_until"),
                row.getString("returned_why"),
                instantOrNull(row, "ended_at"),
                row.getLong("version"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Gate.@Nullable Regimes regimes(ResultSet row) throws SQLException {
        String by = row.getString("regimes_by");
        return by == null ? null : new Gate.Regimes(by, row.getString("regimes_words"), row.getInt("regimes_round"));
    }

    private static @Nullable Limits limits(ResultSet row) throws SQLException {
        Integer cap = row.getObject("daily_cap", Integer.class);
        return cap == null
                ? null
                : new Limits(
                        cap,
                        codes(row, "lanes"),
                        codes(row, "sites"),
                        codes(row, "skus"),
                        row.getInt("mismatch_limit"));
    }

    private static List<String> codes(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
