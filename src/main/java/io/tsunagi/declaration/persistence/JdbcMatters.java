package io.tsunagi.declaration.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tsunagi.declaration.domain.Matter;
import io.tsunagi.declaration.domain.Matter.Settlement;
import io.tsunagi.declaration.domain.Matters;
import io.tsunagi.declaration.domain.PaperDeclaration;
import io.tsunagi.shared.ThreeTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMatters implements Matters {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JdbcMatters(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<Matter> of(PaperDeclaration declaration) {
        return jdbc.sql("""
                        select number, kind, edition, raised_occurred_at, raised_written_at, raised_entered_at, raised_by, due_at,
                               said::text as said, settled_occurred_at, settled_written_at, settled_entered_at, settled_by,
                               dropped, settled_said::text as settled_said
                          from declaration.matters where declaration_id = ? order by number
                        """)
                .param(declaration.taken().id())
                .query((row, index) -> matter(row))
                .list();
    }

    @Override
    public void add(PaperDeclaration declaration, Matter matter) {
        jdbc.sql("""
                        insert into declaration.matters
                            (declaration_id, partner_id, number, kind, edition, raised_occurred_at, raised_written_at,
                             raised_entered_at, raised_by, due_at, said)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))
                        """)
                .params(
                        declaration.taken().id(),
                        declaration.taken().partnerId(),
                        matter.number(),
                        matter.kind().name(),
                        matter.edition(),
                        at(matter.raised().occurredAt()),
                        at(matter.raised().writtenAt()),
                        at(matter.raised().enteredAt()),
                        matter.raisedBy(),
                        at(matter.dueAt()),
                        text(matter.said()))
                .update();
    }

    @Override
    public void settle(PaperDeclaration declaration, int number, Settlement settlement) {
        int changed = jdbc.sql("""
                        update declaration.matters
                           set settled_occurred_at = ?, settled_written_at = ?, settled_entered_at = ?, settled_by = ?,
                               dropped = ?, settled_said = cast(? as jsonb)
                         where declaration_id = ? and number = ? and settled_entered_at is null
                        """)
                .params(
                        at(settlement.times().occurredAt()),
                        at(settlement.times().writtenAt()),
                        at(settlement.times().enteredAt()),
                        settlement.by(),
                        settlement.dropped(),
                        text(settlement.said()),
                        declaration.taken().id(),
                        number)
                .update();
        if (changed != 1) {
            throw new OptimisticLockingFailureException(declaration.reference() + " matter " + number);
        }
    }

    private Matter matter(ResultSet row) throws SQLException {
        Settlement settlement = row.getString("settled_by") == null
                ? null
                : new Settlement(
                        times(row, "settled"),
                        row.getString("settled_by"),
                        row.getBoolean("dropped"),
                        words(row.getString("settled_said")));
        return new Matter(
                row.getInt("number"),
                Matter.Kind.valueOf(row.getString("kind")),
                row.getInt("edition"),
                times(row, "raised"),
                row.getString("raised_by"),
                JdbcDeclarations.nullable(row, "due_at"),
                words(row.getString("said")),
                settlement);
    }

    private static ThreeTimes times(ResultSet row, String prefix) throws SQLException {
        return new ThreeTimes(
                JdbcDeclarations.instant(row, prefix + "_occurred_at"),
                JdbcDeclarations.instant(row, prefix + "_written_at"),
                JdbcDeclarations.instant(row, prefix + "_entered_at"));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private String text(Map<String, String> words) {
        try {
            return json.writeValueAsString(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words of a matter", e);
        }
    }

    private Map<String, String> words(String text) {
        try {
            return json.readValue(text, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words of a matter", e);
        }
    }
}
