package io.tsunagi.risk.persistence;

import io.tsunagi.risk.domain.Ingredient;
import io.tsunagi.risk.domain.question.Questionnaire;
import io.tsunagi.risk.domain.question.Questionnaire.State;
import io.tsunagi.risk.domain.question.Questionnaires;
import io.tsunagi.risk.domain.question.Reply;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questionnaires, their boxes and reminders in schema {@code risk}. */
@Repository
class JdbcQuestionnaires implements Questionnaires {

    private static final String SELECT = "select * from risk.questionnaires ";

    private final JdbcClient jdbc;

    JdbcQuestionnaires(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Questionnaire one, String tokenHash) {
        jdbc.sql("""
                        insert into risk.questionnaires (reference, partner_id, template, edition, contact, mail, token_hash,
                               link_until, state, asked_by, asked_at, letter)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        one.reference(),
                        one.partnerId(),
                        one.template(),
                        one.edition(),
                        one.contact(),
                        one.mail(),
                        tokenHash,
                        Columns.at(one.linkUntil()),
                        one.state().name(),
                        one.askedBy(),
                        Columns.at(one.askedAt()),
                        one.letter())
                .update();
    }

    @Override
    public void decide(
            Questionnaire one, State state, String reason, String by, @Nullable LocalDate countsUntil, Instant at) {
        changed(
                one,
                jdbc.sql("""
                        update risk.questionnaires
                           set state = :state, reason = :reason, decided_by = :by, decided_at = :at, counts_until = :until,
                               version = version + 1
                         where reference = :reference and version = :version
                        """)
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("by", by)
                        .param("at", Columns.at(at))
                        .param("until", countsUntil, Types.DATE)
                        .param("reference", one.reference())
                        .param("version", one.version())
                        .update());
    }

    @Override
    public void relink(Questionnaire one, String tokenHash, Instant until) {
        changed(
                one,
                jdbc.sql("""
                        update risk.questionnaires
                           set token_hash = ?, link_until = ?, letter = letter + 1, version = version + 1
                         where reference = ? and version = ?
                        """)
                        .params(tokenHash, Columns.at(until), one.reference(), one.version())
                        .update());
    }

    @Override
    public void opened(Questionnaire one, Instant at) {
        changed(
                one,
                jdbc.sql("""
                        update risk.questionnaires set state = 'OPENED', opened_at = ?, version = version + 1
                         where reference = ? and version = ?
                        """)
                        .params(Columns.at(at), one.reference(), one.version())
                        .update());
    }

    @Override
    public void half(Questionnaire one) {
        changed(one, jdbc.sql("""
                        update risk.questionnaires set state = 'HALF', version = version + 1 where reference = ? and version = ?
                        """).params(one.reference(), one.version()).update());
    }

    @Override
    public void answered(Questionnaire one, String by, Instant at) {
        changed(
                one,
                jdbc.sql("""
                        update risk.questionnaires
                           set state = 'ANSWERED', answered_by = ?, answered_at = ?, version = version + 1
                         where reference = ? and version = ?
                        """)
                        .params(by, Columns.at(at), one.reference(), one.version())
                        .update());
    }

    @Override
    public Optional<Questionnaire> find(String reference) {
        return one(SELECT + "where reference = ?", reference);
    }

    @Override
    public Optional<Questionnaire> lock(String reference) {
        return one(SELECT + "where reference = ? for update", reference);
    }

    @Override
    public Optional<Questionnaire> byToken(String tokenHash) {
        return one(SELECT + "where token_hash = ?", tokenHash);
    }

    @Override
    public List<Questionnaire> of(UUID partner) {
        return jdbc.sql(SELECT + "where partner_id = ? order by asked_at desc, reference desc limit 50")
                .param(partner)
                .query(JdbcQuestionnaires::questionnaire)
                .list();
    }

    @Override
    public Map<UUID, Questionnaire> newest() {
        return jdbc.sql("""
                        select distinct on (partner_id) * from risk.questionnaires where state <> 'CALLED_OFF'
                         order by partner_id, asked_at desc, reference desc
                        """).query(JdbcQuestionnaires::questionnaire).list().stream()
                .collect(Collectors.toMap(Questionnaire::partnerId, one -> one));
    }

    @Override
    public List<Questionnaire> waiting() {
        return jdbc.sql(SELECT + "where state = 'ANSWERED' order by answered_at, reference limit 100")
                .query(JdbcQuestionnaires::questionnaire)
                .list();
    }

    @Override
    public void save(Questionnaire one, Collection<Reply> replies, Instant at) {
        for (Reply reply : replies) {
            jdbc.sql("""
                            insert into risk.answers (questionnaire, partner_id, item, answer, note, saved_at)
                            values (?, ?, ?, ?, ?, ?)
                            on conflict (questionnaire, item) do update
                               set answer = excluded.answer, note = excluded.note, saved_at = excluded.saved_at
                            """)
                    .params(
                            one.reference(),
                            one.partnerId(),
                            reply.item().name(),
                            reply.answer(),
                            reply.note(),
                            Columns.at(at))
                    .update();
        }
    }

    @Override
    public List<Reply> replies(String questionnaire) {
        return jdbc.sql("select item, answer, note from risk.answers where questionnaire = ? order by item")
                .param(questionnaire)
                .query((row, number) -> new Reply(
                        Ingredient.valueOf(row.getString("item")), row.getString("answer"), row.getString("note")))
                .list();
    }

    @Override
    public boolean remind(Questionnaire one, LocalDate expiresOn, Instant at) {
        return jdbc.sql("""
                        insert into risk.reminders (questionnaire, partner_id, expires_on, reminded_at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(one.reference(), one.partnerId(), expiresOn, Columns.at(at))
                        .update()
                == 1;
    }

    private Optional<Questionnaire> one(String sql, String value) {
        return jdbc.sql(sql)
                .param(value)
                .query(JdbcQuestionnaires::questionnaire)
                .optional();
    }

    private static void changed(Questionnaire one, int rows) {
        if (rows != 1) {
            throw new OptimisticLockingFailureException(one.reference());
        }
    }

    private static Questionnaire questionnaire(ResultSet row, int number) throws SQLException {
        return new Questionnaire(
                row.getString("reference"),
                row.getObject("partner_id", UUID.class),
                row.getString("template"),
                row.getObject("edition", LocalDate.class),
                row.getString("contact"),
                row.getString("mail"),
                Columns.instant(row, "link_until"),
                State.valueOf(row.getString("state")),
                row.getString("asked_by"),
                Columns.instant(row, "asked_at"),
                Columns.instantOrNull(row, "opened_at"),
                row.getString("answered_by"),
                Columns.instantOrNull(row, "answered_at"),
                row.getString("reason"),
                row.getString("decided_by"),
                Columns.instantOrNull(row, "decided_at"),
                row.getObject("counts_until", LocalDate.class),
                row.getInt("letter"),
                row.getLong("version"));
    }
}
