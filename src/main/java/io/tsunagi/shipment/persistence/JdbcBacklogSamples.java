package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.Backlog;
import io.tsunagi.shipment.domain.BacklogSamples;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Samples of the backlog in PostgreSQL. */
@Repository
class JdbcBacklogSamples implements BacklogSamples {

    private final JdbcClient jdbc;

    JdbcBacklogSamples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(String disruption, Collection<UUID> partners, Instant minute) {
        jdbc.sql("""
                        insert into shipment.backlog_samples (disruption, minute, class, open)
                        select :disruption, :minute, now.class, now.open
                        from (
                            select class, coalesce(sum(change), 0) as open
                            from generate_series(0, 4) as classes (class)
                            left join (
                                select class, change from shipment.tallies
                                where partner_id = any (:partners) and status in ('OPEN', 'HOLD', 'CARRIED')) as tally using (class)
                            group by class) as now
                        where not exists (
                            select from (
                                select last.open, last.minute from shipment.backlog_samples last
                                where last.disruption = :disruption and last.class = now.class
                                order by last.minute desc limit 1) as last
                            where last.open = now.open and last.minute > :stale)
                        on conflict (disruption, minute, class) do update set open = excluded.open
                        """)
                .param("disruption", disruption)
                .param("minute", minute.atOffset(ZoneOffset.UTC))
                .param("stale", minute.minusSeconds(600).atOffset(ZoneOffset.UTC))
                .param("partners", partners.toArray(UUID[]::new))
                .update();
    }

    @Override
    public List<Backlog.Sample> since(String disruption, Instant since) {
        return jdbc.sql("""
                        select minute, class, open from shipment.backlog_samples
                        where disruption = ? and minute >= ?
                        order by minute, class
                        """)
                .params(disruption, since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Backlog.Sample(
                        row.getObject("minute", OffsetDateTime.class).toInstant(),
                        row.getInt("class"),
                        row.getLong("open")))
                .list();
    }
}
