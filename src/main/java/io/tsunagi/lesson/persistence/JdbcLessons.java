package io.tsunagi.lesson.persistence;

import io.tsunagi.lesson.domain.Lesson;
import io.tsunagi.lesson.domain.Lessons;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code lesson.lessons}. */
@Repository
class JdbcLessons implements Lessons {

    private static final String COLUMNS = """
            reference, disruption, what, measure, owner, due_on, state, noted_by, noted_at, ended_by, ended_at, ended_words,
            proof_name, proof_type, length(proof) as proof_size, chases, version
            """;
    private static final String SELECT = "select " + COLUMNS + " from lesson.lessons ";

    private final JdbcClient jdbc;

    JdbcLessons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(String key, Lesson lesson) {
        return jdbc.sql("""
                        insert into lesson.lessons (reference, key, disruption, what, measure, owner, due_on, state, noted_by, noted_at)
                        values (:reference, :key, :disruption, :what, :measure, :owner, :due, :state, :by, :at)
                        on conflict do nothing
                        """)
                        .param("reference", lesson.reference())
                        .param("key", key)
                        .param("disruption", lesson.disruption())
                        .param("what", lesson.what())
                        .param("measure", lesson.measure())
                        .param("owner", lesson.owner())
                        .param("due", lesson.dueOn())
                        .param("state", lesson.state().name())
                        .param("by", lesson.notedBy())
                        .param("at", at(lesson.notedAt()))
                        .update()
                == 1;
    }

    @Override
    public Optional<Lesson> byKey(String key) {
        return one(SELECT + "where key = ?", key);
    }

    @Override
    public Optional<Lesson> find(String reference) {
        return one(SELECT + "where reference = ?", reference);
    }

    @Override
    public Optional<Lesson> lock(String reference) {
        return one(SELECT + "where reference = ? for update", reference);
    }

    @Override
    public void keep(Lesson lesson, byte @Nullable [] proof) {
        Lesson.Proof shown = lesson.proof();
        int changed = jdbc.sql("""
                        update lesson.lessons set owner = :owner, due_on = :due, state = :state, ended_by = :by, ended_at = :at,
                               ended_words = :words, proof_name = :name, proof_type = :type, proof = :proof, version = version + 1
                         where reference = :reference and version = :version
                        """)
                .param("owner", lesson.owner())
                .param("due", lesson.dueOn())
                .param("state", lesson.state().name())
                .param("by", lesson.endedBy(), Types.VARCHAR)
                .param("at", at(lesson.endedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("words", lesson.endedWords())
                .param("name", shown == null ? null : shown.name(), Types.VARCHAR)
                .param("type", shown == null ? null : shown.mediaType(), Types.VARCHAR)
                .param("proof", proof, Types.BINARY)
                .param("reference", lesson.reference())
                .param("version", lesson.version())
                .update();
        if (changed != 1) {
            throw new OptimisticLockingFailureException(lesson.reference());
        }
    }

    @Override
    public Optional<byte[]> proof(String reference) {
        return jdbc.sql("select proof from lesson.lessons where reference = ? and proof is not null")
                .param(reference)
                .query(byte[].class)
                .optional();
    }

    @Override
    public List<Lesson> of(String disruption) {
        return jdbc.sql(SELECT + "where disruption = ? order by noted_at, reference limit 500")
                .param(disruption)
                .query(JdbcLessons::lesson)
                .list();
    }

    @Override
    public List<Lesson> page(Wanted wanted, @Nullable Lesson after, int limit) {
        Lesson.State state = wanted.state();
        return jdbc.sql(SELECT + """
                        where (cast(:state as text) is null or state = :state)
                          and (cast(:owner as text) is null or owner = :owner)
                          and (cast(:before as date) is null or due_on < :before)
                          and (cast(:afterDue as date) is null or (due_on, reference) > (:afterDue, :after))
                        order by due_on, reference limit :limit
                        """)
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("owner", wanted.owner(), Types.VARCHAR)
                .param("before", wanted.before(), Types.DATE)
                .param("afterDue", after == null ? null : after.dueOn(), Types.DATE)
                .param("after", after == null ? null : after.reference(), Types.VARCHAR)
                .param("limit", limit)
                .query(JdbcLessons::lesson)
                .list();
    }

    @Override
    public Optional<Due> due(String owner, LocalDate by) {
        return counted("owner = ? and due_on <= ?", owner, by);
    }

    @Override
    public Optional<Due> overdue(LocalDate today) {
        return counted("due_on < ?", today);
    }

    private Optional<Due> counted(String which, Object... values) {
        return jdbc.sql("select count(*) as number, min(due_on) as first from lesson.lessons where state = 'OPEN' and "
                        + which)
                .params(values)
                .query((row, number) -> row.getLong("number") == 0
                        ? Optional.<Due>empty()
                        : Optional.of(new Due(row.getLong("number"), row.getObject("first", LocalDate.class))))
                .single();
    }

    @Override
    public List<Lesson> chase(LocalDate today, Instant notSince, Instant now) {
        return jdbc.sql("""
                        update lesson.lessons set chases = chases + 1, chased_at = :now, version = version + 1
                         where state = 'OPEN' and due_on < :today and (chased_at is null or chased_at < :since)
                        returning
                        """ + COLUMNS)
                .param("now", at(now))
                .param("today", today)
                .param("since", at(notSince))
                .query(JdbcLessons::lesson)
                .list();
    }

    private Optional<Lesson> one(String sql, String value) {
        return jdbc.sql(sql).param(value).query(JdbcLessons::lesson).optional();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static Lesson lesson(ResultSet row, int number) throws SQLException {
        OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
        String proof = row.getString("proof_name");
        return new Lesson(
                row.getString("reference"),
                row.getString("disruption"),
                row.getString("what"),
                row.getString("measure"),
                row.getString("owner"),
                row.getObject("due_on", LocalDate.class),
                Lesson.State.valueOf(row.getString("state")),
                row.getString("noted_by"),
                row.getObject("noted_at", OffsetDateTime.class).toInstant(),
                row.getString("ended_by"),
                endedAt == null ? null : endedAt.toInstant(),
                row.getString("ended_words"),
                proof == null ? null : new Lesson.Proof(proof, row.getString("proof_type"), row.getInt("proof_size")),
                row.getInt("chases"),
                row.getLong("version"));
    }
}
