package io.tsunagi.clock.persistence;

import io.tsunagi.clock.domain.Filing;
import io.tsunagi.clock.domain.ReportItem;
import io.tsunagi.clock.domain.ReportText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code clock.reports} and {@code clock.filings}, which are only added to. */
@Component
class ReportRows {

    private final JdbcClient jdbc;

    ReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String clock, ReportText text) {
        JdbcClient.StatementSpec statement = jdbc.sql("""
                        insert into clock.reports (clock, version, outline, data_items, persons, cause, secondary_damage, response,
                                                   publication, prevention, other, written_by, written_at)
                        values (:clock, :version, :outline, :data_items, :persons, :cause, :secondary_damage, :response,
                                :publication, :prevention, :other, :by, :at)
                        """)
                .param("clock", clock)
                .param("version", text.version())
                .param("by", text.writtenBy())
                .param("at", Columns.at(java.util.Objects.requireNonNull(text.writtenAt())));
        for (ReportItem item : ReportItem.values()) {
            statement = statement.param(column(item), text.text(item));
        }
        statement.update();
    }

    List<ReportText> texts(String clock) {
        return jdbc.sql("select * from clock.reports where clock = ? order by version desc")
                .param(clock)
                .query(ReportRows::text)
                .list();
    }

    void add(String clock, Filing filing) {
        jdbc.sql("""
                        insert into clock.filings (clock, number, addressee, version, filed_occurred_at, filed_written_at,
                                                   filed_entered_at, filed_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(clock)
                .param(filing.number())
                .param(filing.addressee())
                .param(filing.version())
                .param(Columns.at(filing.times().occurredAt()))
                .param(Columns.at(filing.times().writtenAt()))
                .param(Columns.at(filing.times().enteredAt()))
                .param(filing.by())
                .update();
    }

    List<Filing> filings(String clock) {
        return jdbc.sql("select * from clock.filings where clock = ? order by filed_entered_at, number")
                .param(clock)
                .query((row, number) -> new Filing(
                        row.getString("number"),
                        row.getString("addressee"),
                        row.getObject("version", Integer.class),
                        Columns.times(row, "filed"),
                        row.getString("filed_by")))
                .list();
    }

    private static ReportText text(ResultSet row, int number) throws SQLException {
        Map<ReportItem, String> items = new EnumMap<>(ReportItem.class);
        for (ReportItem item : ReportItem.values()) {
            items.put(item, row.getString(column(item)));
        }
        return new ReportText(
                row.getInt("version"), items, row.getString("written_by"), Columns.instant(row, "written_at"));
    }

    private static String column(ReportItem item) {
        return item.name().toLowerCase(Locale.ROOT);
    }
}
