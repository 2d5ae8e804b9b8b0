package io.tsunagi.audit.persistence;

import io.tsunagi.audit.AuditSearch;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.audit.AuditTrail.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads {@code audit.entries} from its newest end, along an index whatever the filter. */
@Repository
class JdbcAuditSearch implements AuditSearch {

    private static final String COLUMNS =
            "select sequence, at, who, action, reference, disruption, from_state, to_state, note from audit.entries";

    /** An absent value lets its line pass; the parameters are typed because a null alone has no type. */
    private static final String CONDITIONS = """
            (:before::bigint is null or sequence < :before)
              and (:who::text is null or who = :who)
              and (:actions::text[] is null or action like any (:actions::text[]))
              and (:from::timestamptz is null or at >= :from)
              and (:until::timestamptz is null or at < :until)
            order by sequence desc limit :limit
            """;

    private static final String ANY = COLUMNS + " where " + CONDITIONS;

    // Two ordered index scans, merged; an OR over both columns would sort everything a disruption ever wrote.
    private static final String ABOUT = """
            select * from (
              (%1$s where reference = :reference and %2$s)
              union all
              (%1$s where disruption = :reference and reference <> :reference and %2$s)
            ) as entries order by sequence desc limit :limit
            """.formatted(COLUMNS, CONDITIONS);

    private final JdbcClient jdbc;

    JdbcAuditSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Entry> page(Filter filter, @Nullable Long before, int limit) {
        if (limit < 1 || limit > 500) {
            throw new IllegalArgumentException("limit must be 1 to 500: " + limit);
        }
        JdbcClient.StatementSpec statement = jdbc.sql(filter.reference().isEmpty() ? ANY : ABOUT)
                .param("before", before)
                .param("who", filter.who().isEmpty() ? null : filter.who())
                .param("actions", beginnings(filter.actions()))
                .param("from", utc(filter.from()))
                .param("until", utc(filter.until()))
                .param("limit", limit);
        if (!filter.reference().isEmpty()) {
            statement = statement.param("reference", filter.reference());
        }
        return statement.query(JdbcAuditSearch::read).list();
    }

    @Override
    public List<ActionCount> counts(String disruption) {
        return jdbc.sql("""
                        select action, count(*) as number, min(at) as first, max(at) as last
                        from audit.entries where disruption = :disruption or reference = :disruption
                        group by action order by number desc, action
                        """)
                .param("disruption", disruption)
                .query((row, n) -> new ActionCount(
                        row.getString("action"), row.getLong("number"), instant(row, "first"), instant(row, "last")))
                .list();
    }

    private static @Nullable String beginnings(List<String> actions) {
        if (actions.isEmpty()) {
            return null;
        }
        StringBuilder array = new StringBuilder("{");
        for (String action : actions) {
            // Only names like declaration.lodged exist, so what else is typed can match nothing and needs no escape.
            String plain = action.replaceAll("[^A-Za-z0-9._-]", "").replace("_", "\\\\_");
            array.append(array.length() == 1 ? "" : ",")
                    .append('"')
                    .append(plain)
                    .append("%\"");
        }
        return array.append('}').toString();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    static Entry read(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("sequence"),
                instant(row, "at"),
                row.getString("who"),
                new Change(
                        row.getString("action"),
                        row.getString("reference"),
                        row.getString("disruption"),
                        row.getString("from_state"),
                        row.getString("to_state"),
                        row.getString("note")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
