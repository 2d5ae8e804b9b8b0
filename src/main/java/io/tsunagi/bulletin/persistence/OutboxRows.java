package io.tsunagi.bulletin.persistence;

import io.tsunagi.bulletin.BulletinReaders.Reader;
import io.tsunagi.bulletin.domain.Delivery;
import io.tsunagi.bulletin.domain.Outbox;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The outbox in PostgreSQL. */
@Repository
class OutboxRows implements Outbox {

    private static final String COLUMNS = OutboxRow.COLUMNS;
    private static final int FIRST = 200;

    private final JdbcClient jdbc;
    private final OutboxSets sets;

    OutboxRows(JdbcClient jdbc, OutboxSets sets) {
        this.jdbc = jdbc;
        this.sets = sets;
    }

    @Override
    public int addCopies(String bulletin, Collection<UUID> partners, List<Variant> variants, Instant at) {
        return partners.isEmpty() ? 0 : sets.addCopies(bulletin, partners, variants, at);
    }

    @Override
    public int addReaders(String bulletin, List<Reader> readers, List<Variant> variants, Instant at) {
        return sets.addReaders(bulletin, readers, variants, at);
    }

    @Override
    public void forget(String address) {
        sets.forget(address);
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
    public List<Delivery> take(Instant now, int limit) {
        return jdbc.sql("""
                        update bulletin.outbox
                        set state = 'SENDING', attempts = attempts + 1, claimed_at = :now
                        where id in (
                            select id from bulletin.outbox
                            where state = 'WAITING' and next_attempt_at <= :now
                            order by next_attempt_at limit :limit
                            for update skip locked)
                        returning
                        """ + COLUMNS)
                .param("now", Columns.timestamp(now))
                .param("limit", limit)
                .query(OutboxRow::delivery)
                .list();
    }

    @Override
    public List<Delivery> lost(Instant takenBefore) {
        return jdbc.sql("select " + COLUMNS + """
                         from bulletin.outbox where state = 'SENDING' and claimed_at < ?
                        order by claimed_at limit 100 for update skip locked
                        """)
                .param(Columns.timestamp(takenBefore))
                .query(OutboxRow::delivery)
                .list();
    }

    @Override
    public void mark(UUID id, Mark mark) {
        jdbc.sql("""
                        update bulletin.outbox
                        set state = ?, attempts = ?, next_attempt_at = ?, last_error = ?, answer = ?, done_at = ?,
                            done_by = ?, bounce = '', payload = case
                                when kind = 'LETTER' and partner_id is null and cast(? as boolean)
                                then payload || '{"text": ""}'::jsonb else payload end
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
                        mark.state() != Delivery.State.WAITING && mark.state() != Delivery.State.SENDING,
                        id)
                .update();
    }

    @Override
    public void bounce(UUID id, String status, String words) {
        jdbc.sql("""
                        update bulletin.outbox
                        set state = 'BOUNCED', bounce = ?, last_error = ?, done_at = null, done_by = null
                        where id = ?
                        """).params(status, words, id).update();
    }

    @Override
    public Optional<Delivery> lockedByMessage(String messageId) {
        return jdbc.sql("select " + COLUMNS + " from bulletin.outbox where message_id = ? for update")
                .param(messageId)
                .query(OutboxRow::delivery)
                .optional();
    }

    @Override
    public Optional<Delivery> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from bulletin.outbox where id = ?")
                .param(id)
                .query(OutboxRow::delivery)
                .optional();
    }

    @Override
    public Optional<Delivery> locked(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from bulletin.outbox where id = ? for update")
                .param(id)
                .query(OutboxRow::delivery)
                .optional();
    }

    @Override
    public List<Delivery> letters(Collection<UUID> ids) {
        return jdbc.sql("select " + COLUMNS + " from bulletin.outbox where id = any (?) and kind = 'LETTER'")
                .param(ids.toArray(UUID[]::new))
                .query(OutboxRow::delivery)
                .list();
    }

    @Override
    public List<UUID> waitingLetters(String about) {
        return jdbc.sql("select id from bulletin.outbox where about = ? and state = 'WAITING'")
                .param(about)
                .query(UUID.class)
                .list();
    }

    @Override
    public Set<String> supersede(String bulletin, Instant at) {
        return sets.supersede(bulletin, at);
    }

    @Override
    public Map<Delivery.State, Long> letterNumbers(String about) {
        return numbers("select state, count(*) as number from bulletin.outbox where about = ? group by state", about);
    }

    @Override
    public List<Delivery> of(String bulletin) {
        return page(bulletin, List.of(Delivery.State.values()), null, FIRST);
    }

    @Override
    public List<Delivery> page(
            String bulletin, Collection<Delivery.State> states, @Nullable Delivery after, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                         from bulletin.outbox
                        where bulletin = :bulletin and state = any (:states)
                            and (recipient_address, id) > (:address, :id)
                        order by recipient_address, id limit :limit
                        """)
                .param("bulletin", bulletin)
                .param("states", states.stream().map(Delivery.State::name).toArray(String[]::new))
                .param("address", after == null ? "" : after.to())
                .param("id", after == null ? new UUID(0, 0) : after.id())
                .param("limit", limit)
                .query(OutboxRow::delivery)
                .list();
    }

    @Override
    public Map<Delivery.State, Long> numbers(String bulletin) {
        return numbers(
                "select state, count(*) as number from bulletin.outbox where bulletin = ? group by state", bulletin);
    }

    @Override
    public List<Delivery> undelivered(@Nullable UUID after, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                         from bulletin.outbox
                        where kind = 'MAIL' and state in ('UNKNOWN', 'BOUNCED', 'FAILED')
                            and (cast(:after as uuid) is null or (created_at, id) >
                                (select last.created_at, last.id from bulletin.outbox last where last.id = :after))
                        order by created_at, id limit :limit
                        """)
                .param("after", after)
                .param("limit", limit)
                .query(OutboxRow::delivery)
                .list();
    }

    @Override
    public Optional<Undelivered> undelivered() {
        return jdbc.sql("""
                        select count(*) as number, min(created_at) as since from bulletin.outbox
                        where kind = 'MAIL' and state in ('UNKNOWN', 'BOUNCED', 'FAILED') having count(*) > 0
                        """)
                .query((row, index) -> new Undelivered(row.getLong("number"), Columns.instant(row, "since")))
                .optional();
    }

    @Override
    public long open(String bulletin, int most) {
        return jdbc.sql("""
                        select count(*) from (
                            select 1 from bulletin.outbox
                            where bulletin = ? and kind = 'MAIL'
                                and state in ('WAITING', 'SENDING', 'UNKNOWN', 'BOUNCED', 'FAILED')
                            limit ?) counted
                        """).params(bulletin, most).query(Long.class).single();
    }

    @Override
    public long waiting() {
        return jdbc.sql("select count(*) from bulletin.outbox where state in ('WAITING', 'SENDING')")
                .query(Long.class)
                .single();
    }

    private Map<Delivery.State, Long> numbers(String sql, String key) {
        Map<Delivery.State, Long> numbers = new EnumMap<>(Delivery.State.class);
        jdbc.sql(sql).param(key).query(row -> {
            numbers.put(Delivery.State.valueOf(row.getString("state")), row.getLong("number"));
        });
        return numbers;
    }
}
