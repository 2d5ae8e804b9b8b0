package io.tsunagi.shift.persistence;

import io.tsunagi.shift.domain.Duties;
import io.tsunagi.shift.domain.ShiftDesk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code shift.duties}. */
@Repository
class JdbcDuties implements Duties {

    private final JdbcClient jdbc;

    JdbcDuties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean begin(String login, ShiftDesk desk, Instant at) {
        return jdbc.sql("insert into shift.duties (login, desk, since) values (?, ?, ?) on conflict do nothing")
                        .param(login)
                        .param(desk.name())
                        .param(at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public boolean end(String login, Instant at) {
        return jdbc.sql("update shift.duties set until = greatest(since, ?) where login = ? and until is null")
                        .param(at.atOffset(ZoneOffset.UTC))
                        .param(login)
                        .update()
                == 1;
    }

    @Override
    public Optional<Duty> running(String login) {
        return jdbc.sql("select * from shift.duties where login = ? and until is null")
                .param(login)
                .query(JdbcDuties::duty)
                .optional();
    }

    @Override
    public List<Duty> running() {
        return jdbc.sql("""
                        select * from shift.duties where until is null
                        order by array_position(array['MANAGEMENT', 'SHIPPING', 'CUSTOMS'], desk), since, login limit 200
                        """).query(JdbcDuties::duty).list();
    }

    private static Duty duty(ResultSet row, int number) throws SQLException {
        return new Duty(
                row.getString("login"),
                ShiftDesk.valueOf(row.getString("desk")),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
