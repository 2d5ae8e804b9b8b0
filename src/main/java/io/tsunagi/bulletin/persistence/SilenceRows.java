package io.tsunagi.bulletin.persistence;

import io.tsunagi.bulletin.domain.Silence;
import io.tsunagi.bulletin.domain.Silences;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Silences in PostgreSQL. */
@Repository
class SilenceRows implements Silences {

    private final JdbcClient jdbc;

    SilenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void watch(String disruption, Instant approvedAt) {
        jdbc.sql("insert into bulletin.watches (disruption, approved_at) values (?, ?) on conflict do nothing")
                .params(disruption, Columns.timestamp(approvedAt))
                .update();
    }

    @Override
    public Map<String, Instant> watched(Collection<String> disruptions) {
        Map<String, Instant> since = new HashMap<>();
        jdbc.sql("select disruption, approved_at from bulletin.watches where disruption = any (?)")
                .param(disruptions.toArray(String[]::new))
                .query((row, number) -> since.put(row.getString("disruption"), Columns.instant(row, "approved_at")))
                .list();
        return since;
    }

    @Override
    public boolean note(Silence silence) {
        return jdbc.sql("""
                                insert into bulletin.silences (disruption, due_at, misses, owner, noted_at)
                                values (?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                silence.disruption(),
                                Columns.timestamp(silence.dueAt()),
                                silence.misses(),
                                silence.owner(),
                                Columns.timestamp(silence.notedAt()))
                        .update()
                == 1;
    }

    @Override
    public List<Silence> open() {
        return jdbc.sql("""
                        select * from (
                            select distinct on (disruption) disruption, due_at, misses, owner, noted_at
                            from bulletin.silences where ended_at is null
                            order by disruption, due_at desc, misses desc) worst
                        order by due_at limit 200
                        """)
                .query((row, number) -> new Silence(
                        row.getString("disruption"),
                        Columns.instant(row, "due_at"),
                        row.getInt("misses"),
                        row.getString("owner"),
                        Columns.instant(row, "noted_at")))
                .list();
    }

    @Override
    public void end(String disruption, Instant now) {
        jdbc.sql("update bulletin.silences set ended_at = ? where disruption = ? and ended_at is null")
                .params(Columns.timestamp(now), disruption)
                .update();
    }
}
