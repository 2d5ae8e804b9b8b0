package io.tsunagi.watch.persistence;

import static io.tsunagi.watch.persistence.Columns.instant;
import static io.tsunagi.watch.persistence.Columns.instantOrNull;

import io.tsunagi.watch.domain.Outcome;
import io.tsunagi.watch.domain.Probe;
import io.tsunagi.watch.domain.Probe.Check;
import io.tsunagi.watch.domain.ProbeState;
import io.tsunagi.watch.domain.Reading;
import io.tsunagi.watch.domain.Standing;
import io.tsunagi.watch.domain.Trouble;
import io.tsunagi.watch.domain.Way;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;

/** Reads rows of probes and readings. */
final class ProbeRows {

    private ProbeRows() {}

    static Probe probe(ResultSet row, int number) throws SQLException {
        return new Probe(
                row.getObject("id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getObject("system_id", UUID.class),
                row.getString("name"),
                Way.valueOf(row.getString("way")),
                row.getString("target"),
                new Check(
                        row.getObject("expected_status", Integer.class),
                        row.getString("expected_text"),
                        Duration.ofMillis(row.getInt("slow_millis")),
                        Duration.ofSeconds(row.getInt("every_seconds")),
                        Duration.ofSeconds(row.getInt("quiet_seconds"))),
                Trouble.valueOf(row.getString("trouble")),
                row.getBoolean("active"),
                row.getString("made_by"),
                instant(row, "made_at"),
                standing(row),
                row.getString("last_detail"),
                instantOrNull(row, "last_heard_at"),
                instantOrNull(row, "last_checked_at"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        Timestamp[] changes = (Timestamp[]) row.getArray("changes").getArray();
        return new Standing(
                ProbeState.valueOf(row.getString("state")),
                instant(row, "since"),
                row.getInt("bads"),
                row.getBoolean("was_bad"),
                row.getBoolean("alerted"),
                Arrays.stream(changes).map(Timestamp::toInstant).toList());
    }

    static Reading reading(ResultSet row, int number) throws SQLException {
        return new Reading(
                Outcome.valueOf(row.getString("outcome")),
                row.getString("detail"),
                instant(row, "first_at"),
                instant(row, "last_at"),
                row.getInt("times"),
                row.getInt("slowest_millis"));
    }
}
