package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.wave.Preparation;
import io.tsunagi.shipment.domain.wave.Wave;
import io.tsunagi.shipment.domain.wave.WaveLine;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is left to do after releases, in {@code shipment.wave_lines}; the partial indexes hold just that. */
@Repository
class JdbcPreparation implements Preparation {

    private final JdbcClient jdbc;

    JdbcPreparation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<WaveLine> lockUnstarted(int limit) {
        return jdbc.sql(WaveRows.LINES + """
                                where l.started_at is null
                                order by l.wave_id, l.position limit ?
                                for update of l skip locked
                                """).param(limit).query(WaveRows::line).list();
    }

    @Override
    public void started(List<UUID> shipments, Instant at) {
        jdbc.sql("update shipment.wave_lines set started_at = ? where shipment_id = any(?)")
                .params(at.atOffset(ZoneOffset.UTC), shipments.toArray(UUID[]::new))
                .update();
    }

    @Override
    public List<String> unprinted(int limit) {
        return jdbc.sql("""
                        select s.reference
                        from shipment.wave_lines l join shipment.shipments s on s.id = l.shipment_id
                        where l.note_run is null and l.note_problem is null
                        order by l.wave_id, l.position limit ?
                        """).param(limit).query(String.class).list();
    }

    @Override
    public Optional<WaveLine> lockUnprinted(String shipment) {
        return jdbc.sql(WaveRows.LINES + """
                                where s.reference = ? and l.note_run is null and l.note_problem is null
                                for update of l skip locked
                                """)
                .param(shipment)
                .query(WaveRows::line)
                .optional();
    }

    @Override
    public void printed(UUID shipment, @Nullable String run, @Nullable String problem) {
        jdbc.sql("update shipment.wave_lines set note_run = ?, note_problem = ? where shipment_id = ?")
                .params(run, problem, shipment)
                .update();
    }

    @Override
    public void retryNotes(UUID wave) {
        jdbc.sql("update shipment.wave_lines set note_problem = null where wave_id = ? and note_problem is not null")
                .param(wave)
                .update();
    }

    @Override
    public List<Wave> finish(Instant at) {
        return jdbc.sql("""
                        update shipment.waves w set prepared_at = ?, version = version + 1
                        where w.prepared_at is null and not exists (
                            select 1 from shipment.wave_lines l where l.wave_id = w.id
                              and (l.started_at is null or (l.note_run is null and l.note_problem is null)))
                        returning w.*
                        """)
                .param(at.atOffset(ZoneOffset.UTC))
                .query(WaveRows::wave)
                .list();
    }

    @Override
    public Progress progress(UUID wave) {
        return jdbc.sql("""
                        select count(*) as lines, count(started_at) as started, count(note_run) as printed,
                               count(note_problem) as problems
                        from shipment.wave_lines where wave_id = ?
                        """)
                .param(wave)
                .query((row, number) -> new Progress(
                        row.getInt("lines"), row.getInt("started"), row.getInt("printed"), row.getInt("problems")))
                .single();
    }
}
