package io.tsunagi.risk.persistence;

import io.tsunagi.identity.Role;
import io.tsunagi.risk.domain.plan.Exercise;
import io.tsunagi.risk.domain.plan.FallbackPlan;
import io.tsunagi.risk.domain.plan.FallbackPlans;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans and exercises in {@code risk.plans} and {@code risk.exercises}. */
@Repository
class JdbcPlans implements FallbackPlans {

    private static final String SELECT = "select * from risk.plans ";
    /** A day before all others, in the place of never. */
    private static final String ORDER = "order by coalesce(due_on, date '0001-01-01'), reference ";

    private final JdbcClient jdbc;

    JdbcPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(FallbackPlan plan) {
        return jdbc.sql("""
                        insert into risk.plans (reference, partner_id, system_id, name, place, owner_role, every_months, recorded_by,
                               recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (system_id, name) where ended_at is null do nothing
                        """)
                        .params(
                                plan.reference(),
                                plan.partnerId(),
                                plan.systemId(),
                                plan.name(),
                                plan.place(),
                                plan.owner().name(),
                                plan.everyMonths(),
                                plan.recordedBy(),
                                Columns.at(plan.recordedAt()))
                        .update()
                == 1;
    }

    @Override
    public void keep(FallbackPlan plan) {
        int changed = jdbc.sql("""
                        update risk.plans set exercised_on = :exercised, due_on = :due, ended_at = :ended, version = version + 1
                         where reference = :reference and version = :version
                        """)
                .param("exercised", plan.exercisedOn(), Types.DATE)
                .param("due", plan.dueOn(), Types.DATE)
                .param("ended", Columns.at(plan.endedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reference", plan.reference())
                .param("version", plan.version())
                .update();
        if (changed != 1) {
            throw new OptimisticLockingFailureException(plan.reference());
        }
    }

    @Override
    public Optional<FallbackPlan> find(String reference) {
        return jdbc.sql(SELECT + "where reference = ?")
                .param(reference)
                .query(JdbcPlans::plan)
                .optional();
    }

    @Override
    public Optional<FallbackPlan> lock(String reference) {
        return jdbc.sql(SELECT + "where reference = ? for update")
                .param(reference)
                .query(JdbcPlans::plan)
                .optional();
    }

    @Override
    public Optional<FallbackPlan> named(UUID system, String name) {
        return jdbc.sql(SELECT + "where system_id = ? and name = ? and ended_at is null")
                .params(system, name)
                .query(JdbcPlans::plan)
                .optional();
    }

    @Override
    public List<FallbackPlan> page(@Nullable FallbackPlan after, int limit) {
        if (after == null) {
            return jdbc.sql(SELECT + "where ended_at is null " + ORDER + "limit ?")
                    .param(limit)
                    .query(JdbcPlans::plan)
                    .list();
        }
        LocalDate due = after.dueOn();
        return jdbc.sql(SELECT + """
                        where ended_at is null and (coalesce(due_on, date '0001-01-01'), reference) > (:due, :reference)
                        """ + ORDER + "limit :limit")
                .param("due", due == null ? LocalDate.of(1, 1, 1) : due)
                .param("reference", after.reference())
                .param("limit", limit)
                .query(JdbcPlans::plan)
                .list();
    }

    @Override
    public List<FallbackPlan> of(UUID partner) {
        return jdbc.sql(SELECT + "where partner_id = ? and ended_at is null " + ORDER + "limit 100")
                .param(partner)
                .query(JdbcPlans::plan)
                .list();
    }

    @Override
    public long waiting(LocalDate today) {
        return jdbc.sql("select count(*) from risk.plans where ended_at is null and (due_on is null or due_on < ?)")
                .param(today)
                .query(Long.class)
                .single();
    }

    @Override
    public Set<UUID> systems() {
        return new HashSet<>(jdbc.sql("select distinct system_id from risk.plans where ended_at is null")
                .query(UUID.class)
                .list());
    }

    @Override
    public boolean add(Exercise exercise) {
        return jdbc.sql("""
                        insert into risk.exercises (id, plan, partner_id, exercised_on, disruption, drill, result, lessons, recorded_by,
                               recorded_at)
                        values (:id, :plan, :partner, :on, :disruption, :drill, :result, :lessons, :by, :at)
                        on conflict on constraint exercises_once_uk do nothing
                        """)
                        .param("id", exercise.id())
                        .param("plan", exercise.plan())
                        .param("partner", exercise.partnerId())
                        .param("on", exercise.on())
                        .param("disruption", exercise.disruption(), Types.VARCHAR)
                        .param("drill", exercise.drill())
                        .param("result", exercise.result().name())
                        .param("lessons", exercise.lessons())
                        .param("by", exercise.recordedBy())
                        .param("at", Columns.at(exercise.recordedAt()))
                        .update()
                == 1;
    }

    @Override
    public List<Exercise> exercises(String plan) {
        return jdbc.sql(
                        "select * from risk.exercises where plan = ? order by exercised_on desc, recorded_at desc limit 50")
                .param(plan)
                .query((row, number) -> new Exercise(
                        row.getObject("id", UUID.class),
                        row.getString("plan"),
                        row.getObject("partner_id", UUID.class),
                        row.getObject("exercised_on", LocalDate.class),
                        row.getString("disruption"),
                        row.getString("drill"),
                        Exercise.Result.valueOf(row.getString("result")),
                        row.getString("lessons"),
                        row.getString("recorded_by"),
                        Columns.instant(row, "recorded_at")))
                .list();
    }

    private static FallbackPlan plan(ResultSet row, int number) throws SQLException {
        return new FallbackPlan(
                row.getString("reference"),
                row.getObject("partner_id", UUID.class),
                row.getObject("system_id", UUID.class),
                row.getString("name"),
                row.getString("place"),
                Role.valueOf(row.getString("owner_role")),
                row.getInt("every_months"),
                row.getObject("exercised_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("recorded_by"),
                Columns.instant(row, "recorded_at"),
                Columns.instantOrNull(row, "ended_at"),
                row.getLong("version"));
    }
}
