package io.tsunagi.keying.persistence;

import io.tsunagi.keying.KeyingDesk.Field;
import io.tsunagi.keying.KeyingDesk.Reading;
import io.tsunagi.keying.domain.JobField;
import io.tsunagi.keying.domain.JobField.By;
import io.tsunagi.keying.domain.JobField.Settled;
import io.tsunagi.keying.domain.JobState;
import io.tsunagi.keying.domain.KeyingJob;
import io.tsunagi.keying.domain.SheetTimes;
import io.tsunagi.paper.Area;
import io.tsunagi.paper.FieldKind;
import io.tsunagi.paper.FormCatalogue.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Rows of jobs and fields in our words. */
final class JobRow {

    private JobRow() {}

    static KeyingJob job(ResultSet row, int number) throws SQLException {
        return new KeyingJob(
                row.getString("reference"),
                row.getString("subject"),
                row.getString("purpose"),
                new Text(row.getString("title_ja"), row.getString("title_en")),
                row.getString("page"),
                row.getString("disruption"),
                row.getBoolean("everything"),
                JobState.valueOf(row.getString("state")),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("opened_by"),
                row.getTimestamp("due").toInstant(),
                times(row),
                instant(row.getTimestamp("settled_at")),
                instant(row.getTimestamp("called_off_at")));
    }

    private static @Nullable SheetTimes times(ResultSet row) throws SQLException {
        return row.getTimestamp("entered_at") == null
                ? null
                : new SheetTimes(
                        row.getTimestamp("happened_at").toInstant(),
                        row.getTimestamp("written_at").toInstant(),
                        row.getTimestamp("entered_at").toInstant(),
                        row.getBoolean("from_sheet"));
    }

    static JobField field(ResultSet row, int number) throws SQLException {
        String reading = row.getString("reading");
        String value = row.getString("value");
        String hint = row.getString("hint_ja");
        Field field = new Field(
                row.getString("name"),
                new Text(row.getString("label_ja"), row.getString("label_en")),
                FieldKind.valueOf(row.getString("kind")),
                row.getBoolean("critical"),
                row.getInt("page"),
                row.getObject("x") == null
                        ? null
                        : new Area(row.getDouble("x"), row.getDouble("y"), row.getDouble("w"), row.getDouble("h")),
                reading == null ? null : new Reading(reading, row.getBoolean("certain"), row.getInt("percent")),
                row.getObject("most", Integer.class),
                hint == null ? null : new Text(hint, row.getString("hint_en")));
        return new JobField(
                row.getInt("position"),
                field,
                row.getBoolean("sampled"),
                row.getBoolean("twice"),
                value == null
                        ? null
                        : new Settled(value, row.getBoolean("unreadable"), By.valueOf(row.getString("settled_by"))));
    }

    static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
