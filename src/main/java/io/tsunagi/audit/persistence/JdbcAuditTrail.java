package io.tsunagi.audit.persistence;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.WhoActs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends to {@code audit.entries}; the application's role has no right to change or delete there. */
@Repository
class JdbcAuditTrail implements AuditTrail {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcAuditTrail.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final WhoActs whoActs;

    JdbcAuditTrail(JdbcClient jdbc, Clock clock, WhoActs whoActs) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.whoActs = whoActs;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Change change) {
        String who = whoActs.login();
        jdbc.sql("""
                        insert into audit.entries (at, who, action, reference, disruption, from_state, to_state, note)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                        who,
                        change.action(),
                        change.reference(),
                        change.disruption(),
                        change.from(),
                        change.to(),
                        change.note())
                .update();
        LOG.info(
                "{} reference={} who={} from={} to={}",
                change.action(),
                change.reference(),
                who,
                change.from(),
                change.to());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> of(String reference) {
        return jdbc.sql("""
                        select sequence, at, who, action, reference, disruption, from_state, to_state, note
                        from audit.entries
                        where reference = :reference or disruption = :reference
                        order by sequence
                        """)
                .param("reference", reference)
                .query(JdbcAuditTrail::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                new Change(
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9)));
    }
}
