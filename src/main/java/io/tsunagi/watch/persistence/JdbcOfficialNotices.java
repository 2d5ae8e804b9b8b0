package io.tsunagi.watch.persistence;

import static io.tsunagi.watch.persistence.Columns.at;
import static io.tsunagi.watch.persistence.Columns.instant;
import static io.tsunagi.watch.persistence.Columns.instantOrNull;

import io.tsunagi.watch.domain.Notice;
import io.tsunagi.watch.domain.Notices;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Official notices in schema {@code watch}. */
@Repository
class JdbcOfficialNotices implements Notices {

    private static final String SELECT = "select n.* from watch.notices n ";

    private final JdbcClient jdbc;

    JdbcOfficialNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Notice notice) {
        return jdbc.sql("""
                        insert into watch.notices
                            (id, disruption, authority, number, valid_from, valid_until, words, source, state, entered_by,
                             entered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (disruption, authority, number) where state <> 'WITHDRAWN' do nothing
                        """)
                        .params(
                                notice.id(),
                                notice.disruption(),
                                notice.authority(),
                                notice.number(),
                                at(notice.validFrom()),
                                at(notice.validUntil()),
                                notice.words(),
                                notice.source(),
                                notice.state().name(),
                                notice.enteredBy(),
                                at(notice.enteredAt()))
                        .update()
                == 1;
    }

    @Override
    public Optional<Notice> lock(UUID id) {
        return jdbc.sql(SELECT + "where n.id = ? for update")
                .param(id)
                .query(JdbcOfficialNotices::notice)
                .optional();
    }

    @Override
    public Optional<Notice> find(UUID id) {
        return jdbc.sql(SELECT + "where n.id = ?")
                .param(id)
                .query(JdbcOfficialNotices::notice)
                .optional();
    }

    @Override
    public List<Notice> of(String disruption) {
        return jdbc.sql(SELECT + "where n.disruption = ? order by n.entered_at desc, n.id limit 100")
                .param(disruption)
                .query(JdbcOfficialNotices::notice)
                .list();
    }

    @Override
    public void put(Notice notice) {
        jdbc.sql("""
                        update watch.notices
                        set state = :state, confirmed_by = :confirmedBy, confirmed_at = :confirmedAt,
                            withdrawn_by = :withdrawnBy, withdrawn_at = :withdrawnAt, reason = :reason
                        where id = :id
                        """)
                .param("state", notice.state().name())
                .param("confirmedBy", notice.confirmedBy())
                .param("confirmedAt", at(notice.confirmedAt()))
                .param("withdrawnBy", notice.withdrawnBy())
                .param("withdrawnAt", at(notice.withdrawnAt()))
                .param("reason", notice.reason())
                .param("id", notice.id())
                .update();
    }

    @Override
    public @Nullable Notice firstWaiting(String notBy) {
        return jdbc.sql(SELECT + "where n.state = 'ENTERED' and n.entered_by <> ? order by n.entered_at, n.id limit 1")
                .param(notBy)
                .query(JdbcOfficialNotices::notice)
                .optional()
                .orElse(null);
    }

    @Override
    public long waiting(String notBy) {
        return jdbc.sql("select count(*) from watch.notices n where n.state = 'ENTERED' and n.entered_by <> ?")
                .param(notBy)
                .query(Long.class)
                .single();
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                row.getString("disruption"),
                row.getString("authority"),
                row.getString("number"),
                instant(row, "valid_from"),
                instantOrNull(row, "valid_until"),
                row.getString("words"),
                row.getString("source"),
                Notice.State.valueOf(row.getString("state")),
                row.getString("entered_by"),
                instant(row, "entered_at"),
                row.getString("confirmed_by"),
                instantOrNull(row, "confirmed_at"),
                row.getString("withdrawn_by"),
                instantOrNull(row, "withdrawn_at"),
                row.getString("reason"));
    }
}
