package io.tsunagi.scanning.persistence;

import io.tsunagi.scanning.domain.Mails;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mails that were taken in, in PostgreSQL. */
@Repository
class JdbcMails implements Mails {

    private final JdbcClient jdbc;

    JdbcMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean remember(String messageId, int files, Instant at) {
        return jdbc.sql("""
                                insert into scanning.mails (message_id, files, taken_at) values (?, ?, ?)
                                on conflict (message_id) do nothing
                                """).params(messageId, files, Timestamp.from(at)).update() == 1;
    }
}
