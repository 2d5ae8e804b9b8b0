package io.tsunagi.contact.persistence;

import static io.tsunagi.contact.persistence.Columns.instant;
import static io.tsunagi.contact.persistence.Columns.instantOrNull;

import io.tsunagi.contact.domain.change.CallBackEntry;
import io.tsunagi.contact.domain.change.CameBy;
import io.tsunagi.contact.domain.change.ChangeRequest;
import io.tsunagi.contact.domain.change.ChangeState;
import io.tsunagi.contact.domain.change.What;
import io.tsunagi.shared.ThreeTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads rows of requests and call backs. */
final class ChangeRows {

    private ChangeRows() {}

    static ChangeRequest request(ResultSet row, int number) throws SQLException {
        return new ChangeRequest(
                row.getString("reference"),
                row.getObject("partner_id", UUID.class),
                row.getString("partner_code"),
                What.valueOf(row.getString("what")),
                row.getObject("contact_id", UUID.class),
                row.getString("contact_name"),
                CameBy.valueOf(row.getString("came_by")),
                row.getString("asked_by"),
                row.getString("before_shown"),
                row.getString("after_shown"),
                row.getBytes("after_sealed"),
                row.getString("before_change"),
                row.getString("words"),
                new ThreeTimes(instant(row, "occurred_at"), instant(row, "written_at"), instant(row, "entered_at")),
                row.getString("entered_by"),
                ChangeState.valueOf(row.getString("state")),
                row.getString("decided_by"),
                instantOrNull(row, "decided_at"),
                row.getString("seen_by"),
                row.getString("seen_words"));
    }

    static CallBackEntry callBack(ResultSet row, int number) throws SQLException {
        return new CallBackEntry(
                row.getObject("id", UUID.class),
                row.getString("change"),
                row.getObject("partner_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getString("contact_name"),
                row.getString("number"),
                instant(row, "verified_since"),
                row.getString("spoke_with"),
                row.getString("words"),
                CallBackEntry.Outcome.valueOf(row.getString("outcome")),
                row.getString("called_by"),
                instant(row, "called_at"));
    }
}
