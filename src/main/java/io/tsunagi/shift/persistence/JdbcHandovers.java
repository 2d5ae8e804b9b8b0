package io.tsunagi.shift.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tsunagi.shift.domain.Handover;
import io.tsunagi.shift.domain.Handovers;
import io.tsunagi.shift.domain.ShiftDesk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code shift.handovers}. */
@Repository
class JdbcHandovers implements Handovers {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JdbcHandovers(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void add(Handover handover) {
        jdbc.sql("""
                        insert into shift.handovers (reference, desk, words, facts, given_by, given_at)
                        values (?, ?, cast(? as jsonb), cast(? as jsonb), ?, ?)
                        """)
                .param(handover.reference())
                .param(handover.desk().name())
                .param(written(handover.words()))
                .param(written(handover.facts()))
                .param(handover.givenBy())
                .param(handover.givenAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<Handover> find(String reference) {
        return jdbc.sql("select * from shift.handovers where reference = ?")
                .param(reference)
                .query(this::handover)
                .optional();
    }

    @Override
    public boolean take(String reference, String by, Instant at, String question) {
        return jdbc.sql("""
                        update shift.handovers set taken_by = ?, taken_at = ?, question = ?
                        where reference = ? and taken_by is null
                        """)
                        .param(by)
                        .param(at.atOffset(ZoneOffset.UTC))
                        .param(question)
                        .param(reference)
                        .update()
                == 1;
    }

    @Override
    public List<Handover> newest(int limit) {
        return jdbc.sql("select * from shift.handovers order by given_at desc, reference limit ?")
                .param(limit)
                .query(this::handover)
                .list();
    }

    @Override
    public List<Handover> waiting() {
        return jdbc.sql("select * from shift.handovers where taken_by is null order by given_at, reference limit 200")
                .query(this::handover)
                .list();
    }

    private Handover handover(ResultSet row, int number) throws SQLException {
        return new Handover(
                row.getString("reference"),
                ShiftDesk.valueOf(row.getString("desk")),
                read(row.getString("words"), Handover.Words.class),
                read(row.getString("facts"), Handover.Facts.class),
                row.getString("given_by"),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                row.getString("taken_by"),
                at(row.getObject("taken_at", OffsetDateTime.class)),
                row.getString("question"));
    }

    private static @Nullable Instant at(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records can be written", e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("written by this class", e);
        }
    }
}
