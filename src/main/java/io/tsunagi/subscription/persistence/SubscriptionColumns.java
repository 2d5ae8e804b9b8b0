package io.tsunagi.subscription.persistence;

import io.tsunagi.subscription.domain.Subscriber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/** Rows to subscribers, instants to and from {@code timestamptz} columns. */
final class SubscriptionColumns {

    private SubscriptionColumns() {}

    static Subscriber subscriber(ResultSet row, int index) throws SQLException {
        return new Subscriber(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("language"),
                row.getString("off_code"),
                Subscriber.State.valueOf(row.getString("state")),
                row.getInt("bounces"),
                instant(row, "since"),
                row.getLong("number"));
    }

    static SqlParameterValue timestamp(Instant at) {
        return new SqlParameterValue(Types.TIMESTAMP_WITH_TIMEZONE, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant optionalInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
