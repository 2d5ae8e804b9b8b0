package io.tsunagi.paper.persistence;

import io.tsunagi.paper.domain.Losses;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Losses beside their papers in PostgreSQL, which also refuses a loss that only one person stands for. */
@Repository
class JdbcLosses implements Losses {

    private final JdbcClient jdbc;

    JdbcLosses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Loss> find(String paper) {
        return jdbc.sql("""
                        select lost_note, lost_said_by, lost_said_at from paper.papers
                         where reference = ? and lost_said_by is not null
                        """)
                .param(paper)
                .query((row, number) -> new Loss(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .optional();
    }

    @Override
    public void say(String paper, Loss loss) {
        jdbc.sql("""
                        update paper.papers set lost_note = ?, lost_said_by = ?, lost_said_at = ?
                         where reference = ? and lost_said_by is null
                        """)
                .params(loss.note(), loss.who(), Timestamp.from(loss.at()), paper)
                .update();
    }
}
