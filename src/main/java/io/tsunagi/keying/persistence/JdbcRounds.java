package io.tsunagi.keying.persistence;

import io.tsunagi.keying.domain.Entry;
import io.tsunagi.keying.domain.Round;
import io.tsunagi.keying.domain.Rounds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rounds and entries in schema {@code keying}. */
@Repository
class JdbcRounds implements Rounds {

    private final JdbcClient jdbc;

    JdbcRounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Round> of(String job) {
        return jdbc.sql("select round, person, claimed_to, sent_at from keying.rounds where job = ? order by round")
                .param(job)
                .query(JdbcRounds::round)
                .list();
    }

    @Override
    public Map<String, List<Round>> of(Collection<String> jobs) {
        return jobs.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                                select round, person, claimed_to, sent_at, job from keying.rounds
                                 where job in (:jobs) order by job, round
                                """)
                        .param("jobs", jobs)
                        .query((row, number) -> Map.entry(row.getString(5), round(row, number)))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Round round(ResultSet row, int number) throws SQLException {
        return new Round(
                row.getInt(1), row.getString(2), row.getTimestamp(3).toInstant(), JobRow.instant(row.getTimestamp(4)));
    }

    @Override
    public void claim(String job, int round, String person, Instant to) {
        jdbc.sql("""
                        insert into keying.rounds (job, round, person, claimed_to) values (?, ?, ?, ?)
                        on conflict (job, round) do update set person = excluded.person, claimed_to = excluded.claimed_to
                         where rounds.sent_at is null
                        """).params(job, round, person, Timestamp.from(to)).update();
    }

    @Override
    public void send(String job, int round, Instant at, List<Entry> entries) {
        jdbc.sql("update keying.rounds set sent_at = ? where job = ? and round = ?")
                .params(Timestamp.from(at), job, round)
                .update();
        for (Entry entry : entries) {
            jdbc.sql("""
                            insert into keying.entries (job, round, position, typed, meaning, unreadable, as_written)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            job,
                            round,
                            entry.position(),
                            entry.typed(),
                            entry.meaning(),
                            entry.unreadable(),
                            entry.asWritten())
                    .update();
        }
    }

    @Override
    public Map<Integer, Map<Integer, Entry>> entries(String job) {
        Map<Integer, Map<Integer, Entry>> entries = new HashMap<>();
        jdbc.sql("""
                        select round, position, typed, meaning, unreadable, as_written from keying.entries
                         where job = ? order by round, position
                        """)
                .param(job)
                .query((row, number) -> Map.entry(
                        row.getInt(1),
                        new Entry(
                                row.getInt(2),
                                row.getString(3),
                                row.getString(4),
                                row.getBoolean(5),
                                row.getBoolean(6))))
                .list()
                .forEach(one -> entries.computeIfAbsent(one.getKey(), round -> new HashMap<>())
                        .put(one.getValue().position(), one.getValue()));
        return entries;
    }
}
