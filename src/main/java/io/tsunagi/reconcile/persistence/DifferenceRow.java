package io.tsunagi.reconcile.persistence;

import io.tsunagi.reconcile.domain.Difference;
import io.tsunagi.reconcile.domain.Difference.Bad;
import io.tsunagi.reconcile.domain.Difference.Explained;
import io.tsunagi.reconcile.domain.Difference.Sent;
import io.tsunagi.reconcile.domain.Difference.Shield;
import io.tsunagi.reconcile.domain.Difference.Side;
import io.tsunagi.reconcile.domain.Difference.What;
import io.tsunagi.reconcile.domain.Field;
import io.tsunagi.reconcile.domain.Reason;
import io.tsunagi.reconcile.domain.Stage;
import io.tsunagi.reconcile.domain.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a difference with the records of both sides and of the one that it may be the same as. */
final class DifferenceRow {

    private static final String SIDE = Stream.of(
                    "line",
                    "number",
                    "reference",
                    "customer",
                    "item",
                    "destination",
                    "quantity",
                    "unit",
                    "due",
                    "state",
                    "amount")
            .map(column -> "%1$s." + column + " as %1$s_" + column)
            .collect(Collectors.joining(", "));

    static final String SELECT =
            "select d.id, d.kind, d.number, d.fields, d.stage, d.shield, d.sent_by, d.sent_at, d.reason, "
                    + "d.note, d.explained_by, d.explained_at, b.line as bad_line, b.field as bad_field, b.cell as bad_cell, "
                    + SIDE.formatted("o") + ", " + SIDE.formatted("t") + ", " + SIDE.formatted("w")
                    + """
             from reconcile.differences d
            left join reconcile.records o on o.run = d.run and o.side = 'OURS' and o.line = d.our_line
            left join reconcile.records t on t.run = d.run and t.side = 'THEIRS' and t.line = d.their_line
            left join reconcile.records w on w.run = d.run and w.side = 'THEIRS' and w.line = d.twin_line
            left join reconcile.bad_rows b on d.kind = 'UNREADABLE' and b.run = d.run and b.line = d.their_line
            """;

    private DifferenceRow() {}

    static Difference read(ResultSet row, int number) throws SQLException {
        What what = What.valueOf(row.getString("kind"));
        String shield = row.getString("shield");
        OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
        OffsetDateTime explained = row.getObject("explained_at", OffsetDateTime.class);
        return new Difference(
                row.getInt("id"),
                what,
                row.getString("number"),
                side(row, "o_"),
                side(row, "t_"),
                fields(row, what),
                Stage.at(row.getInt("stage")),
                side(row, "w_"),
                shield == null ? null : Shield.valueOf(shield),
                row.getString("bad_cell") == null
                        ? null
                        : new Bad(row.getInt("bad_line"), row.getString("bad_field"), row.getString("bad_cell")),
                sent == null ? null : new Sent(row.getString("sent_by"), sent.toInstant()),
                explained == null
                        ? null
                        : new Explained(
                                Reason.valueOf(row.getString("reason")),
                                row.getString("note"),
                                row.getString("explained_by"),
                                explained.toInstant()));
    }

    private static List<Field> fields(ResultSet row, What what) throws SQLException {
        return what == What.UNREADABLE
                ? List.of()
                : Arrays.stream((String[]) row.getArray("fields").getArray())
                        .map(Field::valueOf)
                        .toList();
    }

    private static @Nullable Side side(ResultSet row, String prefix) throws SQLException {
        String number = row.getString(prefix + "number");
        if (number == null) {
            return null;
        }
        String state = row.getString(prefix + "state");
        return new Side(
                row.getInt(prefix + "line"),
                number,
                row.getString(prefix + "reference"),
                row.getString(prefix + "customer"),
                row.getString(prefix + "item"),
                row.getString(prefix + "destination"),
                row.getBigDecimal(prefix + "quantity"),
                row.getString(prefix + "unit"),
                row.getObject(prefix + "due", LocalDate.class),
                state == null ? null : Standing.valueOf(state),
                row.getBigDecimal(prefix + "amount"));
    }
}
