package io.tsunagi.watch.persistence;

import static io.tsunagi.watch.persistence.Columns.at;

import io.tsunagi.watch.domain.Found;
import io.tsunagi.watch.domain.Outcome;
import io.tsunagi.watch.domain.Probe;
import io.tsunagi.watch.domain.Probes;
import io.tsunagi.watch.domain.Reading;
import io.tsunagi.watch.domain.Standing;
import io.tsunagi.watch.domain.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Probes in schema {@code watch}. */
@Repository
class JdbcProbes implements Probes {

    private static final String SELECT = "select p.* from watch.probes p ";

    private final JdbcClient jdbc;

    JdbcProbes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Probe probe, @Nullable String tokenHash) {
        Probe.Check check = probe.check();
        jdbc.sql("""
                        insert into watch.probes
                            (id, partner_id, system_id, name, way, target, expected_status, expected_text, slow_millis,
                             every_seconds, quiet_seconds, trouble, token_hash, made_by, made_at, since, next_at)
                        values (:id, :partner, :system, :name, :way, :target, :status, :text, :slow, :every, :quiet, :trouble,
                             :token, :by, :at, :at, :at)
                        """)
                .param("id", probe.id())
                .param("partner", probe.partnerId())
                .param("system", probe.systemId())
                .param("name", probe.name())
                .param("way", probe.way().name())
                .param("target", probe.target())
                .param("status", check.status())
                .param("text", check.text())
                .param("slow", check.slow().toMillis())
                .param("every", check.every().toSeconds())
                .param("quiet", check.quiet().toSeconds())
                .param("trouble", probe.trouble().name())
                .param("token", tokenHash)
                .param("by", probe.madeBy())
                .param("at", at(probe.madeAt()))
                .update();
    }

    @Override
    public Optional<Probe> find(UUID id) {
        return jdbc.sql(SELECT + "where p.id = ?")
                .param(id)
                .query(ProbeRows::probe)
                .optional();
    }

    @Override
    public Optional<Probe> lock(UUID id) {
        return jdbc.sql(SELECT + "where p.id = ? for update")
                .param(id)
                .query(ProbeRows::probe)
                .optional();
    }

    @Override
    public List<Probe> active() {
        return jdbc.sql(SELECT + """
                        where p.active
                        order by array_position(array['DOWN', 'FLAPPING', 'WRONG', 'SLOW', 'BLIND', 'NEW', 'WELL'], p.state),
                                 (p.system_id is null), p.name, p.id limit 500
                        """).query(ProbeRows::probe).list();
    }

    @Override
    public List<Probe> anchors() {
        return jdbc.sql(SELECT + "where p.active and p.system_id is null order by p.made_at, p.id limit 10")
                .query(ProbeRows::probe)
                .list();
    }

    @Override
    public List<Probe> of(UUID system) {
        return jdbc.sql(SELECT + "where p.active and p.system_id = ? order by p.name, p.id")
                .param(system)
                .query(ProbeRows::probe)
                .list();
    }

    @Override
    public List<Probe> claimDue(int most, Instant now, Duration claim) {
        return jdbc.sql("""
                        update watch.probes p set claimed_until = :until
                        where p.id in (select d.id from watch.probes d
                            where d.active and d.next_at <= :now and (d.claimed_until is null or d.claimed_until <= :now)
                            order by d.next_at, d.id limit :most for update skip locked)
                        returning p.*
                        """)
                .param("until", at(now.plus(claim)))
                .param("now", at(now))
                .param("most", most)
                .query(ProbeRows::probe)
                .list();
    }

    @Override
    public void record(Probe probe, Standing standing, Found found, Instant at) {
        boolean heard = found.outcome() == Outcome.WELL && !probe.target().isEmpty();
        jdbc.sql("""
                        update watch.probes
                        set state = :state, since = :since, bads = :bads, was_bad = :bad, alerted = :alerted,
                            changes = cast(cast(:changes as text[]) as timestamptz[]), last_detail = :detail, last_checked_at = :at,
                            last_heard_at = case when :heard then :at else last_heard_at end,
                            next_at = :next, claimed_until = null
                        where id = :id
                        """)
                .param("state", standing.state().name())
                .param("since", at(standing.since()))
                .param("bads", standing.bads())
                .param("bad", standing.wasBad())
                .param("alerted", standing.alerted())
                .param(
                        "changes",
                        standing.changes().stream().map(Instant::toString).toArray(String[]::new))
                .param("detail", found.detail())
                .param("heard", heard)
                .param("at", at(at))
                .param("next", at(at.plus(probe.check().every())))
                .param("id", probe.id())
                .update();
        stretch(probe, found, at);
    }

    /** Prolongs the last stretch when it found the same, which takes the detail without its number: each look is slow by another time. */
    private void stretch(Probe probe, Found found, Instant at) {
        int millis = (int) found.took().toMillis();
        int prolonged = jdbc.sql("""
                        update watch.readings set last_at = :at, times = times + 1, slowest_millis = greatest(slowest_millis, :millis)
                        where id = (select r.id from watch.readings r where r.probe_id = :probe order by r.first_at desc, r.id limit 1)
                            and outcome = :outcome and split_part(detail, ' ', 1) = split_part(:detail, ' ', 1)
                        """)
                .param("at", at(at))
                .param("millis", millis)
                .param("probe", probe.id())
                .param("outcome", found.outcome().name())
                .param("detail", found.detail())
                .update();
        if (prolonged == 0) {
            jdbc.sql("""
                            insert into watch.readings
                                (id, probe_id, partner_id, outcome, detail, first_at, last_at, times, slowest_millis)
                            values (?, ?, ?, ?, ?, ?, ?, 1, ?)
                            """)
                    .params(
                            UUID.randomUUID(),
                            probe.id(),
                            probe.partnerId(),
                            found.outcome().name(),
                            found.detail(),
                            at(at),
                            at(at),
                            millis)
                    .update();
        }
    }

    @Override
    public Optional<UUID> hear(String tokenHash, Instant at) {
        return jdbc.sql("""
                        update watch.probes set last_heard_at = :at, next_at = case when state = 'WELL' then next_at else :at end
                        where token_hash = :hash and active returning id
                        """)
                .param("at", at(at))
                .param("hash", tokenHash)
                .query(UUID.class)
                .optional();
    }

    @Override
    public boolean stop(UUID id) {
        return jdbc.sql("update watch.probes set active = false, claimed_until = null where id = ? and active")
                        .param(id)
                        .update()
                == 1;
    }

    @Override
    public List<Stretch> stretches(UUID system, Instant from, Instant until) {
        return jdbc.sql("""
                        select r.*, p.name, p.way, p.target
                        from watch.readings r join watch.probes p on p.id = r.probe_id
                        where p.system_id = ? and r.last_at >= ? and r.first_at <= ?
                        order by r.first_at, r.id limit 5000
                        """)
                .params(system, at(from), at(until))
                .query((row, number) -> new Stretch(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Way.valueOf(row.getString("way")),
                        row.getString("target"),
                        ProbeRows.reading(row, number)))
                .list();
    }

    @Override
    public List<Reading> readings(UUID probe, int most) {
        return jdbc.sql("select r.* from watch.readings r where r.probe_id = ? order by r.first_at desc, r.id limit ?")
                .params(probe, most)
                .query(ProbeRows::reading)
                .list();
    }
}
