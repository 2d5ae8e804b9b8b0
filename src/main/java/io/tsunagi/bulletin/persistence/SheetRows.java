package io.tsunagi.bulletin.persistence;

import io.tsunagi.bulletin.domain.Bulletin;
import io.tsunagi.bulletin.domain.SheetOrder;
import io.tsunagi.bulletin.domain.Sheets;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Printed sheets in PostgreSQL. */
@Repository
class SheetRows implements Sheets {

    private final JdbcClient jdbc;

    SheetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> run(Bulletin bulletin, SheetOrder order) {
        return jdbc.sql("""
                        select run from bulletin.sheets
                        where bulletin = ? and version = ? and sheet = ? and language = ? and addressee = ?
                        """)
                .params(
                        bulletin.id(),
                        bulletin.version(),
                        order.sheet().name(),
                        order.language().name(),
                        order.addressee())
                .query(String.class)
                .optional();
    }

    @Override
    public void add(Bulletin bulletin, SheetOrder order, String run, String person, Instant at) {
        jdbc.sql("""
                        insert into bulletin.sheets
                            (bulletin, version, sheet, language, addressee, run, printed_by, printed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        bulletin.id(),
                        bulletin.version(),
                        order.sheet().name(),
                        order.language().name(),
                        order.addressee(),
                        run,
                        person,
                        Columns.timestamp(at))
                .update();
    }
}
