package io.tsunagi.bulletin.persistence;

import io.tsunagi.bulletin.BulletinReaders.Reader;
import io.tsunagi.bulletin.domain.Language;
import io.tsunagi.bulletin.domain.Outbox.Variant;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes many copies by one statement. Ids, and with them the Message-IDs, are random: whoever reports that one did not arrive must
 * have seen it.
 */
@Component
class OutboxSets {

    private final JdbcClient jdbc;

    OutboxSets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int addCopies(String bulletin, Collection<UUID> partners, List<Variant> variants, Instant at) {
        return with(variants, jdbc.sql("""
                        insert into bulletin.outbox
                            (id, partner_id, kind, bulletin, recipient, idempotency_key, message_id, payload, state,
                             next_attempt_at, created_at)
                        select fresh.id, fresh.partner_id, 'MAIL', :bulletin, fresh.recipient,
                            :bulletin || ' ' || lower(fresh.email), '<' || fresh.id || '@tsunagi.invalid>',
                            jsonb_build_object('to', fresh.email, 'subject', words.subject, 'text', words.body),
                            'WAITING', :at, :at
                        from (select distinct on (lower(email)) gen_random_uuid() as id, partner_id, id as recipient, email,
                                language, audience
                            from bulletin.recipients
                            where removed_at is null and partner_id = any (cast(:partners as uuid[]))
                            order by lower(email), partner_id) fresh
                        join unnest(cast(:languages as text[]), cast(:audiences as text[]), cast(:subjects as text[]),
                            cast(:texts as text[])) as words (language, audience, subject, body)
                            on words.language = fresh.language and words.audience = fresh.audience
                        on conflict (idempotency_key) do nothing
                        """))
                .param("bulletin", bulletin)
                .param("partners", partners.toArray(UUID[]::new))
                .param("at", Columns.timestamp(at))
                .update();
    }

    int addReaders(String bulletin, List<Reader> readers, List<Variant> variants, Instant at) {
        return with(variants, jdbc.sql("""
                        insert into bulletin.outbox
                            (id, kind, bulletin, reader, idempotency_key, message_id, payload, state, next_attempt_at,
                             created_at)
                        select fresh.id, 'READER', :bulletin, fresh.reader, :bulletin || ' ' || lower(fresh.email),
                            '<' || fresh.id || '@tsunagi.invalid>',
                            jsonb_build_object('to', fresh.email, 'subject', words.subject,
                                'text', words.body || E'\\n\\n' || words.foot || E'\\n' || fresh.off, 'off', fresh.off),
                            'WAITING', :at, :at
                        from (select gen_random_uuid() as id, asked.reader, asked.email, asked.language, asked.off
                            from unnest(cast(:readers as uuid[]), cast(:emails as text[]), cast(:tongues as text[]),
                                cast(:offs as text[])) as asked (reader, email, language, off)) fresh
                        join unnest(cast(:languages as text[]), cast(:subjects as text[]), cast(:texts as text[]),
                            cast(:feet as text[])) as words (language, subject, body, foot)
                            on words.language = fresh.language
                        on conflict (idempotency_key) do nothing
                        """))
                .param("feet", texts(variants, Variant::foot))
                .param("bulletin", bulletin)
                .param("readers", readers.stream().map(Reader::id).toArray(UUID[]::new))
                .param("emails", texts(readers, Reader::to))
                .param("tongues", texts(readers, reader -> tongue(reader).name()))
                .param("offs", texts(readers, Reader::off))
                .param("at", Columns.timestamp(at))
                .update();
    }

    Set<String> supersede(String bulletin, Instant at) {
        return new HashSet<>(jdbc.sql("""
                        update bulletin.outbox old set state = 'CALLED_OFF', done_at = :at, done_by = 'system'
                        from bulletin.bulletins newer
                            join bulletin.bulletins earlier
                                on earlier.disruption = newer.disruption and earlier.number < newer.number
                        where newer.reference = :bulletin and old.bulletin = earlier.reference and old.state = 'WAITING'
                            and exists (select 1 from bulletin.outbox fresh where fresh.bulletin = newer.reference
                                and lower(fresh.recipient_address) = lower(old.recipient_address))
                        returning old.bulletin
                        """)
                .param("bulletin", bulletin)
                .param("at", Columns.timestamp(at))
                .query(String.class)
                .list());
    }

    /** An address may also stand in the key, so the key becomes the id. */
    void forget(String address) {
        jdbc.sql("""
                        update bulletin.outbox
                        set state = case when state in ('WAITING', 'FAILED', 'UNKNOWN') then 'CALLED_OFF' else state end,
                            idempotency_key = case when kind = 'READER' then id::text else idempotency_key end,
                            payload = jsonb_build_object('to', '-', 'subject', payload ->> 'subject', 'text', '')
                        where partner_id is null and lower(recipient_address) = lower(?) and state <> 'SENDING'
                        """).param(address).update();
    }

    private static JdbcClient.StatementSpec with(List<Variant> variants, JdbcClient.StatementSpec statement) {
        return statement
                .param(
                        "languages",
                        texts(variants, variant -> variant.language().name()))
                .param(
                        "audiences",
                        texts(variants, variant -> variant.audience().name()))
                .param("subjects", texts(variants, Variant::subject))
                .param("texts", texts(variants, Variant::text));
    }

    private static Language tongue(Reader reader) {
        return reader.language().getLanguage().equals("en") ? Language.EN : Language.JA;
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> part) {
        return rows.stream().map(part).toArray(String[]::new);
    }
}
