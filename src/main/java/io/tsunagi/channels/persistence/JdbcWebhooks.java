package io.tsunagi.channels.persistence;

import static io.tsunagi.channels.persistence.Columns.at;

import io.tsunagi.channels.domain.Endpoint;
import io.tsunagi.channels.domain.Webhook;
import io.tsunagi.channels.domain.Webhooks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The outbox of webhooks in schema {@code channels}. */
@Repository
class JdbcWebhooks implements Webhooks {

    private final JdbcClient jdbc;

    JdbcWebhooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int addForAll(String bulletin, Collection<UUID> partnerIds, String payload, Instant at) {
        return jdbc.sql("""
                        insert into channels.webhooks
                            (id, endpoint_id, partner_id, kind, bulletin, payload, state, next_attempt_at, created_at)
                        select gen_random_uuid(), e.id, e.partner_id, 'BULLETIN', ?, ?, 'WAITING', ?, ?
                        from channels.endpoints e
                        where e.ended_at is null and (e.partner_id is null or e.partner_id = any (?))
                        on conflict (endpoint_id, bulletin) do nothing
                        """)
                .params(bulletin, payload, at(at), at(at), partnerIds.toArray(UUID[]::new))
                .update();
    }

    @Override
    public boolean addPing(UUID id, Endpoint endpoint, String payload, Instant at) {
        return jdbc.sql("""
                                insert into channels.webhooks
                                    (id, endpoint_id, partner_id, kind, payload, state, next_attempt_at, created_at)
                                values (:id, :endpoint, :partner, 'PING', :payload, 'WAITING', :at, :at)
                                on conflict (id) do nothing
                                """)
                        .param("id", id)
                        .param("endpoint", endpoint.id())
                        .param("partner", endpoint.partnerId())
                        .param("payload", payload)
                        .param("at", at(at))
                        .update()
                == 1;
    }

    @Override
    @Transactional
    public List<Taken> take(int most, Instant now, Duration claim) {
        return jdbc.sql("""
                        with taken as (
                            update channels.webhooks w
                            set state = 'SENDING', attempts = w.attempts + 1, claimed_until = :until
                            where w.id in (select d.id from channels.webhooks d
                                where d.state = 'WAITING' and d.next_attempt_at <= :now
                                    or d.state = 'SENDING' and d.claimed_until <= :now
                                order by d.next_attempt_at, d.id limit :most for update skip locked)
                            returning w.*),
                        logged as (
                            insert into channels.attempts (webhook_id, number, partner_id, started_at)
                            select t.id, t.attempts, t.partner_id, :now from taken t)
                        select w.*, """ + JdbcEndpoints.COLUMNS + """
                        from taken w join channels.endpoints e on e.id = w.endpoint_id
                        order by w.next_attempt_at, w.id
                        """)
                .param("until", at(now.plus(claim)))
                .param("now", at(now))
                .param("most", most)
                .query((row, number) -> new Taken(webhook(row, number), JdbcEndpoints.endpoint(row, number)))
                .list();
    }

    @Override
    public void log(UUID id, int number, Webhook.Outcome outcome) {
        jdbc.sql("""
                        update channels.attempts
                        set took_millis = :took, status = :status, reason = :reason, answer = :answer
                        where webhook_id = :id and number = :number
                        """)
                .param("took", outcome.tookMillis())
                .param("status", outcome.status())
                .param("reason", outcome.reason())
                .param("answer", outcome.answer())
                .param("id", id)
                .param("number", number)
                .update();
    }

    @Override
    public void store(Webhook webhook) {
        jdbc.sql("""
                        update channels.webhooks
                        set state = :state, tries_from = :from, next_attempt_at = :next, done_at = :done, claimed_until = null
                        where id = :id
                        """)
                .param("state", webhook.state().name())
                .param("from", webhook.triesFrom())
                .param("next", at(webhook.nextAttemptAt()))
                .param("done", at(webhook.doneAt()))
                .param("id", webhook.id())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Webhook> find(UUID id) {
        return jdbc.sql("select w.* from channels.webhooks w where w.id = ?")
                .param(id)
                .query(JdbcWebhooks::webhook)
                .optional();
    }

    @Override
    public Optional<Webhook> lock(UUID id) {
        return jdbc.sql("select w.* from channels.webhooks w where w.id = ? for update")
                .param(id)
                .query(JdbcWebhooks::webhook)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Webhook> of(UUID endpoint, @Nullable After after) {
        JdbcClient.StatementSpec asked = after == null
                ? jdbc.sql("""
                        select w.* from channels.webhooks w where w.endpoint_id = ?
                        order by w.created_at desc, w.id desc limit ?
                        """).params(endpoint, PAGE + 1)
                : jdbc.sql("""
                        select w.* from channels.webhooks w
                        where w.endpoint_id = ? and (w.created_at, w.id) < (?, ?)
                        order by w.created_at desc, w.id desc limit ?
                        """).params(endpoint, at(after.createdAt()), after.id(), PAGE + 1);
        return asked.query(JdbcWebhooks::webhook).list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Webhook.Attempt> attempts(UUID id) {
        return jdbc.sql("select a.* from channels.attempts a where a.webhook_id = ? order by a.number limit 500")
                .param(id)
                .query((row, number) -> new Webhook.Attempt(
                        row.getInt("number"),
                        Columns.instant(row, "started_at"),
                        row.getObject("took_millis", Integer.class),
                        row.getObject("status", Integer.class),
                        row.getString("reason"),
                        row.getString("answer")))
                .list();
    }

    private static Webhook webhook(ResultSet row, int number) throws SQLException {
        return new Webhook(
                row.getObject("id", UUID.class),
                row.getObject("endpoint_id", UUID.class),
                Webhook.Kind.valueOf(row.getString("kind")),
                row.getString("bulletin"),
                row.getString("payload"),
                Webhook.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getInt("tries_from"),
                Columns.instant(row, "next_attempt_at"),
                Columns.instant(row, "created_at"),
                Columns.instantOrNull(row, "done_at"));
    }
}
