package io.tsunagi.watch.persistence;

import static io.tsunagi.watch.persistence.Columns.at;
import static io.tsunagi.watch.persistence.Columns.instant;
import static io.tsunagi.watch.persistence.Columns.instantOrNull;

import io.tsunagi.watch.domain.Alert;
import io.tsunagi.watch.domain.Alerts;
import io.tsunagi.watch.domain.Report;
import io.tsunagi.watch.domain.Trouble;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Alerts in schema {@code watch}. */
@Repository
class JdbcAlerts implements Alerts {

    private static final String SELECT = "select a.* from watch.alerts a ";

    private final JdbcClient jdbc;

    JdbcAlerts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Alert> lockNew(String about) {
        return one(SELECT + "where a.about = ? and a.state = 'NEW' for update", about);
    }

    @Override
    public Optional<Alert> latestDecided(String about) {
        return one(SELECT + """
                where a.about = ? and a.state in ('DECLARED', 'JOINED') order by a.entered_at desc, a.id limit 1
                """, about);
    }

    @Override
    public Optional<Alert> find(String reference) {
        return one(SELECT + "where a.reference = ?", reference);
    }

    @Override
    public Optional<Alert> lock(String reference) {
        return one(SELECT + "where a.reference = ? for update", reference);
    }

    private Optional<Alert> one(String sql, String value) {
        return jdbc.sql(sql).param(value).query(JdbcAlerts::alert).optional();
    }

    @Override
    public boolean add(Alert alert) {
        return jdbc.sql("""
                        insert into watch.alerts
                            (id, reference, about, partner_id, system_id, trouble, flapping, state, occurred_at, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (about) where state = 'NEW' do nothing
                        """)
                        .params(
                                alert.id(),
                                alert.reference(),
                                alert.about(),
                                alert.partnerId(),
                                alert.systemId(),
                                alert.trouble().name(),
                                alert.flapping(),
                                alert.state().name(),
                                at(alert.occurredAt()),
                                at(alert.enteredAt()))
                        .update()
                == 1;
    }

    @Override
    public void add(Alert alert, Report report) {
        jdbc.sql("""
                        insert into watch.reports
                            (id, alert_id, partner_id, source, probe_id, trouble, caller, caller_number, words, occurred_at,
                             told_at, entered_at, entered_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do nothing
                        """)
                .params(
                        report.id(),
                        alert.id(),
                        alert.partnerId(),
                        report.source().name(),
                        report.probeId(),
                        report.trouble().name(),
                        report.caller(),
                        report.callerNumber(),
                        report.words(),
                        at(report.occurredAt()),
                        at(report.toldAt()),
                        at(report.enteredAt()),
                        report.enteredBy())
                .update();
    }

    @Override
    public void put(Alert alert) {
        jdbc.sql("""
                        update watch.alerts
                        set flapping = :flapping, state = :state, well_at = :well, disruption = :disruption, decided_by = :by,
                            decided_at = :at, reason = :reason
                        where id = :id
                        """)
                .param("flapping", alert.flapping())
                .param("state", alert.state().name())
                .param("well", at(alert.wellAt()))
                .param("disruption", alert.disruption())
                .param("by", alert.decidedBy())
                .param("at", at(alert.decidedAt()))
                .param("reason", alert.reason())
                .param("id", alert.id())
                .update();
    }

    @Override
    public List<Alert> open() {
        return jdbc.sql(SELECT + "where a.state = 'NEW' order by a.entered_at, a.id limit 200")
                .query(JdbcAlerts::alert)
                .list();
    }

    @Override
    public long open(String about) {
        return jdbc.sql("select count(*) from watch.alerts a where a.state = 'NEW' and starts_with(a.about, ?)")
                .param(about)
                .query(Long.class)
                .single();
    }

    @Override
    public List<Alert> decided() {
        return jdbc.sql(SELECT + "where a.state <> 'NEW' order by a.entered_at desc, a.id limit 100")
                .query(JdbcAlerts::alert)
                .list();
    }

    @Override
    public List<Alert> of(String disruption) {
        return jdbc.sql(SELECT + "where a.disruption = ? order by a.entered_at, a.id limit 200")
                .param(disruption)
                .query(JdbcAlerts::alert)
                .list();
    }

    @Override
    public List<Report> reports(Alert alert) {
        return jdbc.sql("select r.* from watch.reports r where r.alert_id = ? order by r.entered_at, r.id limit 200")
                .param(alert.id())
                .query(JdbcAlerts::report)
                .list();
    }

    @Override
    public @Nullable Instant oldestOpen() {
        return jdbc.sql("select a.entered_at from watch.alerts a where a.state = 'NEW' order by a.entered_at limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    @Override
    public boolean remember(String messageId, Instant at) {
        return jdbc.sql("insert into watch.mails (message_id, taken_at) values (?, ?) on conflict do nothing")
                        .params(messageId, at(at))
                        .update()
                == 1;
    }

    private static Alert alert(ResultSet row, int number) throws SQLException {
        return new Alert(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("about"),
                row.getObject("partner_id", UUID.class),
                row.getObject("system_id", UUID.class),
                Trouble.valueOf(row.getString("trouble")),
                row.getBoolean("flapping"),
                Alert.State.valueOf(row.getString("state")),
                instant(row, "occurred_at"),
                instant(row, "entered_at"),
                instantOrNull(row, "well_at"),
                row.getString("disruption"),
                row.getString("decided_by"),
                instantOrNull(row, "decided_at"),
                row.getString("reason"));
    }

    private static Report report(ResultSet row, int number) throws SQLException {
        return new Report(
                row.getObject("id", UUID.class),
                Report.Source.valueOf(row.getString("source")),
                row.getObject("probe_id", UUID.class),
                Trouble.valueOf(row.getString("trouble")),
                row.getString("caller"),
                row.getString("caller_number"),
                row.getString("words"),
                instant(row, "occurred_at"),
                instant(row, "told_at"),
                instant(row, "entered_at"),
                row.getString("entered_by"));
    }
}
