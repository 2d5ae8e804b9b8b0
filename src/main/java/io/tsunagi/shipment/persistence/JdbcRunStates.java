package io.tsunagi.shipment.persistence;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shipment.domain.intake.ImportRun;
import io.tsunagi.shipment.domain.intake.RunStates;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** States and workers of import runs in PostgreSQL. */
@Repository
class JdbcRunStates implements RunStates {

    private final JdbcClient jdbc;
    private final Json json;

    JdbcRunStates(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public boolean move(UUID run, List<ImportRun.State> from, ImportRun.State to) {
        return jdbc.sql("""
                        update shipment.import_runs
                        set state = :to, stop_asked = false, problem = null, problem_arguments = null
                        where id = :id and state = any (:from)
                        """)
                        .param("to", to.name())
                        .param("id", run)
                        .param("from", from.stream().map(Enum::name).toArray(String[]::new))
                        .update()
                == 1;
    }

    @Override
    public void fail(UUID run, ImportRun.State state, Refusal problem) {
        jdbc.sql("""
                        update shipment.import_runs
                        set state = :state, problem = :problem, problem_arguments = cast(:arguments as jsonb),
                            stop_asked = false, claimed_by = null, claimed_until = null
                        where id = :id and state in ('CHECKING', 'TAKING')
                        """)
                .param("state", state.name())
                .param("problem", problem.message())
                .param("arguments", json.write(problem.arguments()))
                .param("id", run)
                .update();
    }

    @Override
    public void stop(UUID run) {
        jdbc.sql("update shipment.import_runs set stop_asked = true where id = ? and state in ('CHECKING', 'TAKING')")
                .param(run)
                .update();
    }

    @Override
    public Optional<ImportRun> claim(UUID worker, @Nullable UUID run, Instant now, Instant until) {
        return jdbc.sql("""
                        update shipment.import_runs
                        set claimed_by = :worker, claimed_until = :until
                        where id = (
                            select id from shipment.import_runs
                            where state in ('CHECKING', 'TAKING') and (cast(:run as uuid) is null or id = :run)
                              and (claimed_until is null or claimed_until < :now)
                            order by checked_at, id limit 1
                            for update skip locked)
                        returning *
                        """)
                .param("worker", worker)
                .param("run", run)
                .param("now", at(now))
                .param("until", at(until))
                .query((row, number) -> ImportRunRows.read(row, json))
                .optional();
    }

    @Override
    public Optional<ImportRun> goOn(UUID worker, UUID run, Instant until, @Nullable Integer read) {
        return jdbc.sql("""
                        update shipment.import_runs
                        set claimed_until = :until, rows_read = coalesce(cast(:read as integer), rows_read)
                        where id = :run and claimed_by = :worker and state in ('CHECKING', 'TAKING')
                        returning *
                        """)
                .param("until", at(until))
                .param("read", read)
                .param("run", run)
                .param("worker", worker)
                .query((row, number) -> ImportRunRows.read(row, json))
                .optional();
    }

    @Override
    public Optional<ImportRun> taking(UUID worker, UUID run) {
        return jdbc.sql(
                        "select * from shipment.import_runs where id = :run and claimed_by = :worker and state = 'TAKING'")
                .param("run", run)
                .param("worker", worker)
                .query((row, number) -> ImportRunRows.read(row, json))
                .optional();
    }

    @Override
    public Optional<ImportRun> count(UUID worker, UUID run, Instant until, int taken, int known, int bad) {
        return jdbc.sql("""
                        update shipment.import_runs
                        set claimed_until = :until, good = good - :taken - :known - :bad, taken = taken + :taken,
                            known = known + :known, bad = bad + :bad
                        where id = :run and claimed_by = :worker and state = 'TAKING'
                        returning *
                        """)
                .param("until", at(until))
                .param("taken", taken)
                .param("known", known)
                .param("bad", bad)
                .param("run", run)
                .param("worker", worker)
                .query((row, number) -> ImportRunRows.read(row, json))
                .optional();
    }

    @Override
    public void release(UUID worker, UUID run) {
        jdbc.sql(
                        "update shipment.import_runs set claimed_by = null, claimed_until = null where id = ? and claimed_by = ?")
                .params(run, worker)
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
