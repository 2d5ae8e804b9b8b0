package io.tsunagi.exercise.persistence;

import io.tsunagi.exercise.ExerciseHouse.State;
import io.tsunagi.exercise.domain.Houses;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows in {@code exercise.houses}. */
@Repository
class JdbcHouses implements Houses {

    private final JdbcClient jdbc;

    JdbcHouses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void oneAtATime() {
        jdbc.sql("lock table exercise.houses in share row exclusive mode").update();
    }

    @Override
    public int open() {
        return jdbc.sql("select count(*) from exercise.houses where state in ('OPENING', 'READY')")
                .query(Integer.class)
                .single();
    }

    @Override
    public void add(Row row) {
        jdbc.sql("""
                        insert into exercise.houses (reference, name, state, start_at, node, opened_by, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        row.reference(),
                        row.name(),
                        row.state().name(),
                        at(row.start()),
                        row.node(),
                        row.openedBy(),
                        at(row.openedAt()))
                .update();
    }

    @Override
    public Optional<Row> find(String reference) {
        return jdbc.sql("select * from exercise.houses where reference = ?")
                .param(reference)
                .query(JdbcHouses::row)
                .optional();
    }

    @Override
    public List<Row> newest(int most) {
        return jdbc.sql("select * from exercise.houses order by opened_at desc, reference desc limit ?")
                .param(most)
                .query(JdbcHouses::row)
                .list();
    }

    @Override
    public List<Row> openOf(String node) {
        return jdbc.sql("select * from exercise.houses where state in ('OPENING', 'READY') and node = ?")
                .param(node)
                .query(JdbcHouses::row)
                .list();
    }

    @Override
    public boolean move(String reference, List<State> from, State to, Instant at, String why) {
        return jdbc.sql("""
                                update exercise.houses
                                   set state = :to,
                                       why = case when :why = '' then why else :why end,
                                       ready_at = case when :to = 'READY' then :at else ready_at end,
                                       ended_at = case when :to = 'READY' then null else coalesce(ended_at, :at) end
                                 where reference = :reference and state in (:from)
                                """)
                        .param("to", to.name())
                        .param("why", why)
                        .param("at", at(at))
                        .param("reference", reference)
                        .param("from", from.stream().map(Enum::name).toList())
                        .update()
                > 0;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("reference"),
                row.getString("name"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("start_at").toInstant(),
                row.getString("node"),
                row.getString("opened_by"),
                row.getTimestamp("opened_at").toInstant(),
                instant(row.getTimestamp("ready_at")),
                instant(row.getTimestamp("ended_at")),
                row.getString("why"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
