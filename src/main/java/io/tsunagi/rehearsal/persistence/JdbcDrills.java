package io.tsunagi.rehearsal.persistence;

import io.tsunagi.drill.Measure;
import io.tsunagi.drill.Words;
import io.tsunagi.drill.line.Happened;
import io.tsunagi.rehearsal.domain.Drill;
import io.tsunagi.rehearsal.domain.Drills;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDrills implements Drills {

    private final JdbcClient jdbc;

    JdbcDrills(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(UUID formKey, Drill drill) {
        Drill.Plan plan = drill.plan();
        return jdbc.sql("""
                                insert into rehearsal.drills (reference, form_key, scenario, name_ja, name_en, planned_on, takers, desks,
                                    plans, speed, start_at, end_at, rto_minutes, injects, state, planned_by, planned_at)
                                values (:reference, :key, :scenario, :ja, :en, :on, :takers, :desks, :plans, :speed, :start, :end, :rto,
                                    :injects, :state, :by, :at)
                                on conflict (form_key) do nothing
                                """)
                        .param("reference", drill.reference())
                        .param("key", formKey)
                        .param("scenario", plan.scenario())
                        .param("ja", plan.name().ja())
                        .param("en", plan.name().en())
                        .param("on", plan.on())
                        .param("takers", plan.takers())
                        .param("desks", plan.desks().toArray(String[]::new))
                        .param("plans", plan.plans().toArray(String[]::new))
                        .param("speed", plan.speed())
                        .param("start", stored(plan.start()))
                        .param("end", stored(plan.end()))
                        .param("rto", plan.rtoMinutes())
                        .param("injects", plan.injects())
                        .param("state", drill.state().name())
                        .param("by", drill.plannedBy())
                        .param("at", stored(drill.plannedAt()))
                        .update()
                == 1;
    }

    @Override
    public Optional<Drill> byFormKey(UUID formKey) {
        return one("form_key = ?", formKey);
    }

    @Override
    public Optional<Drill> find(String reference) {
        return one("reference = ?", reference);
    }

    @Override
    public Optional<Drill> lock(String reference) {
        return one("reference = ? for update", reference);
    }

    @Override
    public Optional<Drill> ofExercise(String exercise) {
        return one("exercise = ?", exercise);
    }

    @Override
    public void reach(String exercise, Instant at, String disruption) {
        jdbc.sql(
                        "update rehearsal.drills set reached = ?, disruption = ? where exercise = ? and state in ('OPENING', 'RUNNING')")
                .params(stored(at), disruption, exercise)
                .update();
    }

    @Override
    public void keep(Drill drill) {
        jdbc.sql("""
                        update rehearsal.drills set state = :state, exercise = :exercise, reached = :reached, disruption = :disruption,
                            opened_at = :opened, ended_at = :ended, over_at = :over, went_well = :well, outcome = :outcome, note = :note
                        where reference = :reference
                        """)
                .param("state", drill.state().name())
                .param("exercise", drill.exercise())
                .param("reached", stored(drill.reached()))
                .param("disruption", drill.disruption())
                .param("opened", stored(drill.openedAt()))
                .param("ended", stored(drill.endedAt()))
                .param("over", stored(drill.overAt()))
                .param("well", drill.wentWell())
                .param(
                        "outcome",
                        drill.outcome() == null ? null : drill.outcome().name())
                .param("note", drill.note())
                .param("reference", drill.reference())
                .update();
    }

    @Override
    public List<Drill> newest() {
        return jdbc.sql("select * from rehearsal.drills order by planned_at desc, reference desc limit 200")
                .query(JdbcDrills::drill)
                .list();
    }

    @Override
    public Optional<Drill> before(Drill drill) {
        Instant until = drill.openedAt() == null ? drill.plannedAt() : drill.openedAt();
        return jdbc.sql("""
                        select * from rehearsal.drills
                        where scenario = ? and reference <> ? and ended_at <= ? and state in ('DEBRIEF', 'DISCUSSED', 'CLOSED')
                        order by ended_at desc, reference desc limit 1
                        """)
                .params(drill.plan().scenario(), drill.reference(), stored(until))
                .query(JdbcDrills::drill)
                .optional();
    }

    @Override
    public void add(String exercise, Happened happened) {
        jdbc.sql("""
                        insert into rehearsal.moments (exercise, id, what, at, reference, message, message_en)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        exercise,
                        happened.id(),
                        happened.what().name(),
                        stored(happened.at()),
                        happened.reference(),
                        happened.message(),
                        happened.messageEn())
                .update();
    }

    @Override
    public List<Happened> happened(String exercise) {
        return jdbc.sql("select * from rehearsal.moments where exercise = ? order by at, id, what")
                .param(exercise)
                .query((row, number) -> new Happened(
                        row.getString("id"),
                        Happened.What.valueOf(row.getString("what")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("reference"),
                        row.getString("message"),
                        row.getString("message_en")))
                .list();
    }

    @Override
    public void keep(String exercise, Map<Measure, Long> figures) {
        figures.forEach((measure, value) ->
                jdbc.sql("""
                        insert into rehearsal.figures (exercise, measure, value) values (?, ?, ?)
                        on conflict (exercise, measure) do update set value = excluded.value where figures.value <> excluded.value
                        """).params(exercise, measure.name(), value).update());
    }

    @Override
    public Map<Measure, Long> figures(String exercise) {
        Map<Measure, Long> figures = new EnumMap<>(Measure.class);
        jdbc.sql("select measure, value from rehearsal.figures where exercise = ?")
                .param(exercise)
                .query(row -> {
                    figures.put(Measure.valueOf(row.getString("measure")), row.getLong("value"));
                });
        return figures;
    }

    @Override
    public void take(String exercise, String desk, String person) {
        jdbc.sql("""
                        insert into rehearsal.desks (exercise, desk, person) values (?, ?, ?)
                        on conflict (exercise, desk) do update set person = excluded.person
                        """).params(exercise, desk, person).update();
    }

    @Override
    public void handBack(String exercise, String desk) {
        jdbc.sql("delete from rehearsal.desks where exercise = ? and desk = ?")
                .params(exercise, desk)
                .update();
    }

    @Override
    public Map<String, String> desks(String exercise) {
        Map<String, String> desks = new TreeMap<>();
        jdbc.sql("select desk, person from rehearsal.desks where exercise = ?")
                .param(exercise)
                .query(row -> {
                    desks.put(row.getString("desk"), row.getString("person"));
                });
        return desks;
    }

    private Optional<Drill> one(String which, Object key) {
        return jdbc.sql("select * from rehearsal.drills where " + which)
                .param(key)
                .query(JdbcDrills::drill)
                .optional();
    }

    private static Drill drill(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new Drill(
                row.getString("reference"),
                new Drill.Plan(
                        row.getString("scenario"),
                        new Words(row.getString("name_ja"), row.getString("name_en")),
                        row.getObject("planned_on", LocalDate.class),
                        row.getString("takers"),
                        List.of((String[]) row.getArray("desks").getArray()),
                        List.of((String[]) row.getArray("plans").getArray()),
                        row.getInt("speed"),
                        row.getObject("start_at", OffsetDateTime.class).toInstant(),
                        row.getObject("end_at", OffsetDateTime.class).toInstant(),
                        row.getLong("rto_minutes"),
                        row.getInt("injects")),
                Drill.State.valueOf(row.getString("state")),
                row.getString("exercise"),
                instant(row, "reached"),
                row.getString("disruption"),
                row.getString("planned_by"),
                row.getObject("planned_at", OffsetDateTime.class).toInstant(),
                instant(row, "opened_at"),
                instant(row, "ended_at"),
                instant(row, "over_at"),
                row.getString("went_well"),
                outcome == null ? null : Drill.Outcome.valueOf(outcome),
                row.getString("note"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime stored(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
