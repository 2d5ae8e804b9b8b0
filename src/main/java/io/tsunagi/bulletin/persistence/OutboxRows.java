package io.tsunagi.bulletin.persistence;

import io.tsunagi.bulletin.domain.Delivery;
import io.tsunagi.bulletin.domain.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The outbox in PostgreSQL. */
@Repository
class OutboxRows implements Outbox {

    private static final String COLUMNS = """
            id, partner_id, kind, coalesce(bulletin, about) as subject_of, state, message_id, payload ->> 'to' as recipient_address,
            payload ->> 'subject' as subject, payload ->> 'text' as body, attempts, next_attempt_at, last_error, answer,
            done_at, done_by
            """;

    private final JdbcClient jdbc;

    OutboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(NewMail mail) {
        return jdbc.sql("""
                                insert into bulletin.outbox
                                    (id, partner_id, kind, bulletin, about, recipient, idempotency_key, message_id, payload,
                                     state, next_attempt_at, created_at)
                                values (:id, :partner, :kind, :bulletin, :about, :recipient, :key, :messageId,
                                    jsonb_build_object('to', cast(:to as text), 'subject', cast(:subject as text),
                                        'text', cast(:text as text)),
                                    'WAITING', :at, :at)
                                on conflict (idempotency_key) do nothing
                                """)
                        .param("id", mail.id())
                        .param("partner", mail.partnerId())
                        .param("kind", mail.kind().name())
                        .param("bulletin", mail.kind() == Delivery.Kind.MAIL ? mail.bulletin() : null)
                        .param("about", mail.kind() == Delivery.Kind.LETTER ? mail.bulletin() : null)
                        .param("recipient", mail.recipient())
                        .param("key", mail.key())
                        .param("messageId", mail.messageId())
                        .param("to", mail.to())
                        .param("subject", mail.subject())
                        .param("text", mail.text())
                        .param("at", Columns.timestamp(mail.at()))
                        .update()
                == 1;
    }

    @Override
    @Transactional
    public List<Delivery> take(Instant now, Instant takenBefore, int limit) {
        return jdbc.sql("""
                        update bulletin.outbox
                        set state = 'SENDING', attempts = attempts + 1, claimed_at = :now
                        where id in (
                            select id from bulletin.outbox
                            where state = 'WAITING' and next_attempt_at <= :now
                                or state = 'SENDING' and claimed_at < :takenBefore
                            order by next_attempt_at limit :limit
                            for update skip locked)
                        returning
                        """ + COLUMNS)
                .param("now", Columns.timestamp(now))
                .param("takenBefore", Columns.timestamp(takenBefore))
                .param("limit", limit)
                .query(OutboxRows::delivery)
                .list();
    }

    @Override
    public void mark(UUID id, Mark mark) {
        jdbc.sql("""
                        update bulletin.outbox
                        set state = ?, attempts = ?, next_attempt_at = ?, last_error = ?, answer = ?, done_at = ?,
                            done_by = ?
                        where id = ?
                        """)
                .params(
                        mark.state().name(),
                        mark.attempts(),
                        Columns.timestamp(mark.nextAttemptAt()),
                        mark.error(),
                        mark.answer(),
                        Columns.timestamp(mark.doneAt()),
                        mark.doneBy(),
                        id)
                .update();
    }

    @Override
    public Optional<Delivery> locked(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from bulletin.outbox where id = ? for update")
                .param(id)
                .query(OutboxRows::delivery)
                .optional();
    }

    @Override
    public List<Delivery> letters(Collection<UUID> ids) {
        return jdbc.sql("select " + COLUMNS + " from bulletin.outbox where id = any (?) and kind = 'LETTER'")
                .param(ids.toArray(UUID[]::new))
                .query(OutboxRows::delivery)
                .list();
    }

    @Override
    public Map<Delivery.State, Long> letterNumbers(String about) {
        Map<Delivery.State, Long> numbers = new EnumMap<>(Delivery.State.class);
        jdbc.sql("select state, count(*) as number from bulletin.outbox where about = ? group by state")
                .param(about)
                .query(row -> {
                    numbers.put(Delivery.State.valueOf(row.getString("state")), row.getLong("number"));
                });
        return numbers;
    }

    @Override
    public List<Delivery> of(String bulletin) {
        return jdbc.sql("select " + COLUMNS + " from bulletin.outbox where bulletin = ? order by recipient_address")
                .param(bulletin)
                .query(OutboxRows::delivery)
                .list();
    }

    @Override
    public long open(String bulletin) {
        return jdbc.sql("""
                        select count(*) from bulletin.outbox
                        where bulletin = ? and state in ('WAITING', 'SENDING', 'FAILED')
                        """).param(bulletin).query(Long.class).single();
    }

    @Override
    public long waiting() {
        return jdbc.sql("select count(*) from bulletin.outbox where state in ('WAITING', 'SENDING')")
                .query(Long.class)
                .single();
    }

    private static Delivery delivery(ResultSet row, int index) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("partner_id", UUID.class),
                Delivery.Kind.valueOf(row.getString("kind")),
                row.getString("subject_of"),
                Delivery.State.valueOf(row.getString("state")),
                row.getString("message_id"),
                row.getString("recipient_address"),
                row.getString("subject"),
                row.getString("body"),
                row.getInt("attempts"),
                Columns.instant(row, "next_attempt_at"),
                row.getString("last_error"),
                row.getString("answer"),
                Columns.optionalInstant(row, "done_at"),
                row.getString("done_by"));
    }
}
