package io.tsunagi.contact.persistence;

import static io.tsunagi.contact.persistence.Columns.at;

import io.tsunagi.contact.domain.check.CheckLine;
import io.tsunagi.contact.domain.check.Checks;
import io.tsunagi.contact.domain.check.CommunicationCheck;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Communications checks in schema {@code contact}. */
@Repository
class JdbcChecks implements Checks {

    private static final String SELECT = "select * from contact.checks ";

    private final JdbcClient jdbc;
    private final CheckLineRows lines;

    JdbcChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.lines = new CheckLineRows(jdbc);
    }

    @Override
    public boolean add(String key, CommunicationCheck check) {
        return jdbc.sql("""
                        insert into contact.checks (reference, key, scope, scope_value, started_by, started_at, remind_at, closes_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(
                                check.reference(),
                                key,
                                check.scope().name(),
                                check.value(),
                                check.startedBy(),
                                at(check.startedAt()),
                                at(check.remindAt()),
                                at(check.closesAt()))
                        .update()
                == 1;
    }

    @Override
    public Optional<CommunicationCheck> byKey(String key) {
        return jdbc.sql(SELECT + "where key = ?")
                .param(key)
                .query(CheckLineRows::check)
                .optional();
    }

    @Override
    public Optional<CommunicationCheck> find(String reference) {
        return jdbc.sql(SELECT + "where reference = ?")
                .param(reference)
                .query(CheckLineRows::check)
                .optional();
    }

    @Override
    public List<CommunicationCheck> latest(int limit) {
        return jdbc.sql(SELECT + "order by started_at desc, reference desc limit ?")
                .param(limit)
                .query(CheckLineRows::check)
                .list();
    }

    @Override
    public boolean running(CommunicationCheck.Scope scope, String value) {
        return jdbc.sql("""
                        select exists (select from contact.checks where scope = ? and scope_value = ? and closed_at is null)
                        """).params(scope.name(), value).query(Boolean.class).single();
    }

    @Override
    public void add(List<CheckLine> added, Map<UUID, String> hashes) {
        lines.add(added, hashes);
    }

    @Override
    public List<CheckLine> lines(String check, boolean answered, int after, int limit) {
        return lines.page(check, answered, after, limit);
    }

    @Override
    public Totals totals(String check) {
        return lines.totals(check);
    }

    @Override
    public Optional<CheckLine> byCode(String hash, Instant now) {
        return lines.byCode(hash, now);
    }

    @Override
    public Optional<CheckLine> line(String check, UUID id) {
        return lines.find(check, id);
    }

    @Override
    public boolean answer(UUID line, CheckLine.By by, @Nullable String notedBy, String words, Instant at) {
        return lines.answer(line, by, notedBy, words, at);
    }

    @Override
    public void remind(String check, Map<UUID, String> hashes, Instant at) {
        lines.remind(hashes);
        jdbc.sql("update contact.checks set reminded_at = ? where reference = ? and reminded_at is null")
                .params(at(at), check)
                .update();
    }

    @Override
    public Optional<CommunicationCheck> toRemind(Instant now) {
        return jdbc.sql(SELECT + """
                        where reminded_at is null and closed_at is null and remind_at <= :now and closes_at > :now
                        order by remind_at limit 1 for update skip locked
                        """)
                .param("now", at(now))
                .query(CheckLineRows::check)
                .optional();
    }

    @Override
    public Optional<CommunicationCheck> toClose(Instant now) {
        return jdbc.sql(SELECT + """
                        where closed_at is null and closes_at <= :now order by closes_at limit 1 for update skip locked
                        """)
                .param("now", at(now))
                .query(CheckLineRows::check)
                .optional();
    }

    @Override
    public void close(String check, Instant at, LocalDate nextDue) {
        jdbc.sql("update contact.checks set closed_at = ?, next_due = ? where reference = ? and closed_at is null")
                .params(at(at), nextDue, check)
                .update();
    }

    @Override
    public List<UUID> contacts(String check, boolean answered) {
        return lines.contacts(check, answered);
    }

    @Override
    public @Nullable LocalDate nextDue() {
        return jdbc.sql("""
                        select next_due from (
                            select distinct on (scope, scope_value) next_due from contact.checks
                             where scope <> 'DISRUPTION'
                             order by scope, scope_value, started_at desc) latest
                         where next_due is not null order by next_due limit 1
                        """).query(LocalDate.class).optional().orElse(null);
    }
}
