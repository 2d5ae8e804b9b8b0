package io.tsunagi.shipment.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tsunagi.shipment.domain.RankedQuery;
import io.tsunagi.shipment.domain.bulk.BulkAction;
import io.tsunagi.shipment.domain.bulk.BulkQuestion;
import io.tsunagi.shipment.domain.bulk.BulkReason;
import io.tsunagi.shipment.domain.bulk.BulkRun;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads the rows of {@code shipment.bulk_runs}. */
final class BulkRunRows {

    private final Json json;

    BulkRunRows(Json json) {
        this.json = json;
    }

    /** The run of the row. */
    BulkRun read(ResultSet row, int number) throws SQLException {
        String after = row.getString("after");
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new BulkRun(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getObject("request", UUID.class),
                row.getString("disruption"),
                BulkAction.valueOf(row.getString("action")),
                BulkReason.valueOf(row.getString("reason")),
                row.getString("words"),
                json.read(row.getString("question"), new TypeReference<BulkQuestion>() {}),
                after == null ? null : json.read(after, new TypeReference<RankedQuery.After>() {}),
                row.getInt("total"),
                row.getInt("seen"),
                row.getInt("changed"),
                row.getInt("undone"),
                BulkRun.State.valueOf(row.getString("state")),
                BulkRun.Telling.valueOf(row.getString("telling")),
                row.getString("started_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getString("ended_by"),
                ended == null ? null : ended.toInstant());
    }
}
