package io.tsunagi.bulletin.persistence;

import io.tsunagi.bulletin.domain.Delivery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** How a row of the outbox becomes a delivery. */
final class OutboxRow {

    static final String COLUMNS = """
            id, partner_id, kind, coalesce(bulletin, about) as subject_of, state, message_id, recipient_address,
            payload ->> 'subject' as subject, payload ->> 'text' as body, attempts, next_attempt_at, last_error, answer,
            done_at, done_by, reader, coalesce(payload ->> 'off', '') as off, bounce
            """;

    private OutboxRow() {}

    static Delivery delivery(ResultSet row, int index) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("partner_id", UUID.class),
                Delivery.Kind.valueOf(row.getString("kind")),
                row.getString("subject_of"),
                Delivery.State.valueOf(row.getString("state")),
                row.getString("message_id"),
                row.getString("recipient_address"),
                row.getString("subject"),
                row.getString("body"),
                row.getInt("attempts"),
                Columns.instant(row, "next_attempt_at"),
                row.getString("last_error"),
                row.getString("answer"),
                Columns.optionalInstant(row, "done_at"),
                row.getString("done_by"),
                row.getObject("reader", UUID.class),
                row.getString("off"),
                row.getString("bounce"));
    }
}
