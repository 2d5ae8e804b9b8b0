package io.tsunagi.outbound.persistence;

import io.tsunagi.outbound.KeptBack;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows in {@code outbound.kept_back}. */
@Repository
class JdbcKeptBack implements KeptBack {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcKeptBack(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void keep(Way way, String to, String subject, String text) {
        jdbc.sql("""
                        insert into outbound.kept_back as kept (way, target, subject, body, at) values (?, ?, ?, ?, ?)
                        on conflict (target, subject) where way = 'PROBE' do update set times = kept.times + 1
                        """)
                .params(way.name(), to, subject, text, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<Kept> newest(int most) {
        return jdbc.sql("select * from outbound.kept_back order by id desc limit ?")
                .param(most)
                .query(JdbcKeptBack::row)
                .list();
    }

    @Override
    public Optional<Kept> find(long id) {
        return jdbc.sql("select * from outbound.kept_back where id = ?")
                .param(id)
                .query(JdbcKeptBack::row)
                .optional();
    }

    @Override
    public long count(Way way) {
        return jdbc.sql("select coalesce(sum(times), 0) from outbound.kept_back where way = ?")
                .param(way.name())
                .query(Long.class)
                .single();
    }

    private static Kept row(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getLong("id"),
                Way.valueOf(row.getString("way")),
                row.getString("target"),
                row.getString("subject"),
                row.getString("body"),
                row.getTimestamp("at").toInstant(),
                row.getInt("times"));
    }
}
