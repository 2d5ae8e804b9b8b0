package io.tsunagi.obligation.persistence;

import io.tsunagi.obligation.CountedFrom;
import io.tsunagi.obligation.ObligationKind;
import io.tsunagi.obligation.Obligations.Promise;
import io.tsunagi.obligation.Obligations.Words;
import io.tsunagi.obligation.domain.LedgerRows;
import io.tsunagi.obligation.domain.Obligation;
import io.tsunagi.obligation.domain.Obligation.End;
import io.tsunagi.obligation.domain.Obligation.Escalation;
import io.tsunagi.shared.ThreeTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger in {@code obligation.obligations}. */
@Repository
class JdbcLedger implements LedgerRows {

    private static final String LINES = "select * from obligation.obligations ";

    private final JdbcClient jdbc;

    JdbcLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String add(Obligation obligation) {
        Promise promise = obligation.promise();
        Duration term = promise.term();
        int added = changing(
                        jdbc.sql("""
                        insert into obligation.obligations (id, reference, partner_id, disruption, subject, kind, what_ja, what_en,
                            basis, term_minutes, counted_from, start_occurred_at, start_written_at, start_entered_at, due_at,
                            in_recovery, settles_itself, state, promised_by, promised_at)
                        values (:id, :reference, :partner, :disruption, :subject, :kind, :whatJa, :whatEn, :basis, :term, :counted,
                            :startOccurred, :startWritten, :startEntered, :due, :recovery, :itself, :state, :by, :at)
                        on conflict (subject, kind, what_en) do nothing
                        """)
                                .param("reference", obligation.reference())
                                .param("partner", promise.partnerId())
                                .param("disruption", promise.disruption())
                                .param("subject", promise.subject())
                                .param("kind", promise.kind().name())
                                .param("whatJa", promise.what().ja())
                                .param("whatEn", promise.what().en())
                                .param("basis", promise.basis())
                                .param("term", term == null ? null : term.toMinutes())
                                .param("counted", promise.countedFrom().name())
                                .param("itself", promise.kind().settlesItself())
                                .param("by", obligation.promisedBy())
                                .param("at", at(obligation.promisedAt())),
                        obligation)
                .update();
        return added == 1
                ? obligation.reference()
                : jdbc.sql(
                                "select reference from obligation.obligations where subject = ? and kind = ? and what_en = ?")
                        .params(
                                promise.subject(),
                                promise.kind().name(),
                                promise.what().en())
                        .query(String.class)
                        .single();
    }

    @Override
    public void keep(Obligation obligation) {
        End end = obligation.end();
        int changed = changing(
                        jdbc.sql("""
                        update obligation.obligations
                           set start_occurred_at = :startOccurred, start_written_at = :startWritten,
                               start_entered_at = :startEntered, due_at = :due, in_recovery = :recovery, state = :state,
                               proof = :proof, ended_occurred_at = :endOccurred, ended_written_at = :endWritten,
                               ended_entered_at = :endEntered, ended_by = :endedBy, broker_told_at = :brokerTold,
                               manager_told_at = :managerTold, version = version + 1
                         where id = :id and version = :version
                        """)
                                .param("proof", end == null ? null : end.proof())
                                .param(
                                        "endOccurred",
                                        end == null ? null : at(end.times().occurredAt()))
                                .param(
                                        "endWritten",
                                        end == null ? null : at(end.times().writtenAt()))
                                .param(
                                        "endEntered",
                                        end == null ? null : at(end.times().enteredAt()))
                                .param("endedBy", end == null ? null : end.by())
                                .param("brokerTold", at(obligation.brokerToldAt()))
                                .param("managerTold", at(obligation.managerToldAt()))
                                .param("version", obligation.version()),
                        obligation)
                .update();
        if (changed != 1) {
            throw new OptimisticLockingFailureException(obligation.reference());
        }
    }

    @Override
    public boolean leave(String reference) {
        return jdbc.sql("""
                        update obligation.obligations set settles_itself = false, version = version + 1
                         where reference = ? and state = 'OPEN' and settles_itself
                        """).param(reference).update() == 1;
    }

    private static JdbcClient.StatementSpec changing(JdbcClient.StatementSpec statement, Obligation obligation) {
        ThreeTimes start = obligation.promise().start();
        return statement
                .param("id", obligation.id())
                .param("startOccurred", start == null ? null : at(start.occurredAt()))
                .param("startWritten", start == null ? null : at(start.writtenAt()))
                .param("startEntered", start == null ? null : at(start.enteredAt()))
                .param("due", at(obligation.dueAt()))
                .param("recovery", obligation.inRecovery())
                .param("state", obligation.state());
    }

    @Override
    public Optional<Obligation> find(String reference) {
        return jdbc.sql(LINES + "where reference = ?")
                .param(reference)
                .query(JdbcLedger::line)
                .optional();
    }

    @Override
    public Optional<Obligation> lock(String reference) {
        return jdbc.sql(LINES + "where reference = ? for update")
                .param(reference)
                .query(JdbcLedger::line)
                .optional();
    }

    @Override
    public List<Obligation> of(String subject) {
        return jdbc.sql(LINES + "where subject = ? order by promised_at, reference")
                .param(subject)
                .query(JdbcLedger::line)
                .list();
    }

    @Override
    public List<Obligation> page(@Nullable String disruption, boolean openOnly, @Nullable String after, int limit) {
        return jdbc.sql(LINES + """
                        where (cast(:disruption as text) is null or disruption = :disruption) and (not :open or state = 'OPEN')
                          and (cast(:after as text) is null or (state <> 'OPEN', coalesce(due_at, 'infinity'), reference) >
                              (select state <> 'OPEN', coalesce(due_at, 'infinity'), reference from obligation.obligations
                                where reference = :after))
                        order by state <> 'OPEN', coalesce(due_at, 'infinity'), reference limit :limit
                        """)
                .param("disruption", disruption)
                .param("open", openOnly)
                .param("after", after)
                .param("limit", limit)
                .query(JdbcLedger::line)
                .list();
    }

    @Override
    public long open(String disruption) {
        return jdbc.sql("select count(*) from obligation.obligations where disruption = ? and state = 'OPEN' and "
                        + "kind <> 'STATUTORY_REPORT'")
                .param(disruption)
                .query(Long.class)
                .single();
    }

    @Override
    public List<String> openOf(String disruption) {
        return jdbc.sql(
                        "select reference from obligation.obligations where disruption = ? and state = 'OPEN' order by reference")
                .param(disruption)
                .query(String.class)
                .list();
    }

    @Override
    public List<String> toTell(Escalation level, Instant dueBefore, int limit) {
        String told = level == Escalation.BROKER ? "broker_told_at" : "manager_told_at";
        String undated = level == Escalation.BROKER ? "or due_at is null and in_recovery and not settles_itself" : "";
        return jdbc.sql("select reference from obligation.obligations where state = 'OPEN' and " + told
                        + " is null and (due_at <= ? or kind = 'STATUTORY_REPORT' and due_at <= cast(? as timestamptz) + interval '36 hours' "
                        + undated
                        + ") order by due_at, reference limit ?")
                .params(at(dueBefore), at(dueBefore), limit)
                .query(String.class)
                .list();
    }

    private static Obligation line(ResultSet row, int number) throws SQLException {
        Integer term = row.getObject("term_minutes", Integer.class);
        String proof = row.getString("proof");
        ThreeTimes ended = times(row, "ended");
        Promise promise = new Promise(
                ObligationKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("disruption"),
                row.getObject("partner_id", UUID.class),
                new Words(row.getString("what_ja"), row.getString("what_en")),
                row.getString("basis"),
                term == null ? null : Duration.ofMinutes(term),
                CountedFrom.valueOf(row.getString("counted_from")),
                times(row, "start"));
        return new Obligation(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                promise,
                row.getString("promised_by"),
                row.getObject("promised_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("in_recovery"),
                proof == null || ended == null
                        ? null
                        : new End(row.getString("state").equals("MET"), proof, ended, row.getString("ended_by")),
                nullable(row, "broker_told_at"),
                nullable(row, "manager_told_at"),
                row.getLong("version"));
    }

    private static @Nullable ThreeTimes times(ResultSet row, String name) throws SQLException {
        Instant occurred = nullable(row, name + "_occurred_at");
        Instant written = nullable(row, name + "_written_at");
        Instant entered = nullable(row, name + "_entered_at");
        return occurred == null || written == null || entered == null
                ? null
                : new ThreeTimes(occurred, written, entered);
    }

    private static @Nullable Instant nullable(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
