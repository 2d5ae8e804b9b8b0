package io.tsunagi.pool.persistence;

import io.tsunagi.pool.NumberPools.State;
import io.tsunagi.pool.Purpose;
import io.tsunagi.pool.domain.NumberLine;
import io.tsunagi.pool.domain.NumberLine.End;
import io.tsunagi.pool.domain.Pool;
import io.tsunagi.pool.domain.Pool.Closing;
import io.tsunagi.pool.domain.Pool.Terms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@code pool.pools} and of {@code pool.numbers}. */
final class PoolRow {

    private PoolRow() {}

    static Pool pool(ResultSet row, int number) throws SQLException {
        Instant closedAt = nullable(row, "closed_at");
        return new Pool(
                row.getString("reference"),
                new Terms(
                        Purpose.valueOf(row.getString("purpose")),
                        row.getString("office"),
                        row.getString("prefix"),
                        row.getInt("digits"),
                        row.getLong("first_number"),
                        row.getLong("last_number"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getString("given_by")),
                row.getLong("next_number"),
                row.getString("set_up_by"),
                row.getObject("set_up_at", OffsetDateTime.class).toInstant(),
                closedAt == null
                        ? null
                        : new Closing(row.getString("closed_reason"), row.getString("closed_by"), closedAt));
    }

    static NumberLine line(ResultSet row, int number) throws SQLException {
        Instant endedAt = nullable(row, "ended_at");
        return new NumberLine(
                row.getString("pool"),
                row.getLong("number"),
                row.getString("printed"),
                row.getString("subject"),
                row.getString("disruption"),
                State.valueOf(row.getString("state")),
                row.getObject("drawn_at", OffsetDateTime.class).toInstant(),
                row.getString("drawn_by"),
                endedAt == null ? null : new End(row.getString("reason"), row.getString("ended_by"), endedAt));
    }

    private static @Nullable Instant nullable(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
