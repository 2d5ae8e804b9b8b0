package io.tsunagi.paper.persistence;

import io.tsunagi.paper.domain.Custodies;
import io.tsunagi.paper.domain.CustodyEntry;
import io.tsunagi.shared.ThreeTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCustodies implements Custodies {

    private final JdbcClient jdbc;

    JdbcCustodies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<CustodyEntry> of(String paper) {
        return jdbc.sql("""
                        select holder, place, handed_over_by, occurred_at, written_at, entered_at, entered_by
                          from paper.custody where reference = ? order by occurred_at, id
                        """)
                .param(paper)
                .query((row, number) -> new CustodyEntry(
                        row.getString("holder"),
                        row.getString("place"),
                        row.getString("handed_over_by"),
                        new ThreeTimes(
                                instant(row, "occurred_at"), instant(row, "written_at"), instant(row, "entered_at")),
                        row.getString("entered_by")))
                .list();
    }

    @Override
    public void add(String paper, CustodyEntry entry) {
        jdbc.sql("""
                        insert into paper.custody
                            (reference, holder, place, handed_over_by, occurred_at, written_at, entered_at, entered_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        paper,
                        entry.holder(),
                        entry.place(),
                        entry.handedOverBy(),
                        at(entry.times().occurredAt()),
                        at(entry.times().writtenAt()),
                        at(entry.times().enteredAt()),
                        entry.enteredBy())
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
