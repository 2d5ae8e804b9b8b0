package io.tsunagi.workflow;

import io.tsunagi.workflow.WorkItems.WorkItem;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands out {@code workflow.work_items}. One statement looks at the first free items of each lane without locking, in one order
 * over all lanes, and locks the first of them that nobody else is locking; locking lane by lane could give an item of one lane
 * while a more urgent one of the other is free. How many are looked at stands in its text and not among its parameters: with an
 * unknown limit the planner believes that a tenth of all items is wanted, and plans every single taking anew. Within one
 * statement a row's place stands for the row, which saves going through the key for each of the sixteen.
 */
@Repository
class WorkHandRows implements WorkHands {

    /** How many are looked at: more than connections can be taking at once, so that one is free; else more are looked at. */
    private static final int FIRST_LOOK = 16;

    private static final int WIDER = 8;
    private static final int LAST_LOOK = FIRST_LOOK * WIDER * WIDER;
    private static final String ORDER = "order by -priority, coalesce(due, timestamptz '9999-01-01Z'), id";
    private static final String LANE = """
            (select ctid as place, id, priority, due from workflow.work_items
             where taken_by is null and lane = :lane%d and not :person = any (passed_by)
             %s limit %d)
            """;
    private static final String TAKE = """
            with held as materialized (
                select id, request from workflow.work_items where taken_by = :person limit %d),
            already as (select id from held where request = :request limit 1),
            hands as (select count(*) >= %d and not exists (select 1 from already) as full from held),
            first as materialized (
                select place from (
                %s) as lanes
                where not exists (select 1 from already) and not (select hands.full from hands)
                %s limit %d),
            taken as (
                select w.id
                from workflow.work_items w
                where w.ctid = any (array (select place from first)) and w.taken_by is null
                order by -w.priority, coalesce(w.due, timestamptz '9999-01-01Z'), w.id
                limit 1
                for update skip locked),
            changed as (
                update workflow.work_items w
                set taken_by = :person, taken_at = :at, request = :request
                from taken
                where w.id = taken.id
                returning w.*)
            select given.*, (select count(*) from first) as looked, (select hands.full from hands) as hands_full
            from (select 1) as always
            left join (
                select %s, true as fresh from changed
                union all
                select %s, false from workflow.work_items where id in (select id from already)) as given on true
            """;

    private final JdbcClient jdbc;

    WorkHandRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public Taken next(Collection<String> lanes, String person, UUID request, int most, Instant at) {
        if (lanes.isEmpty()) {
            return new Taken(Optional.empty(), false, false);
        }
        Look seen = look(lanes, person, request, most, at, FIRST_LOOK);
        for (int look = FIRST_LOOK * WIDER; look <= LAST_LOOK && seen.allWereBeingTaken(look / WIDER); look *= WIDER) {
            seen = look(lanes, person, request, most, at, look);
        }
        return seen.taken();
    }

    private Look look(Collection<String> lanes, String person, UUID request, int most, Instant at, int look) {
        return statement(jdbc, lanes, person, request, most, at, look)
                .query((row, number) -> {
                    Optional<WorkItem> item =
                            row.getObject(1) == null ? Optional.empty() : Optional.of(WorkItemRows.item(row, number));
                    boolean fresh = row.getBoolean("fresh");
                    return new Look(new Taken(item, fresh, row.getBoolean("hands_full")), row.getInt("looked"));
                })
                .single();
    }

    static JdbcClient.StatementSpec statement(
            JdbcClient jdbc, Collection<String> lanes, String person, UUID request, int most, Instant at, int look) {
        List<String> asked = List.copyOf(new TreeSet<>(lanes));
        String branches = IntStream.range(0, asked.size())
                .mapToObj(lane -> LANE.formatted(lane, ORDER, look))
                .collect(Collectors.joining("union all\n"));
        JdbcClient.StatementSpec statement = jdbc.sql(
                        TAKE.formatted(most, most, branches, ORDER, look, WorkItemRows.COLUMNS, WorkItemRows.COLUMNS))
                .param("person", person)
                .param("request", request)
                .param("at", at.atOffset(ZoneOffset.UTC));
        for (int lane = 0; lane < asked.size(); lane++) {
            statement = statement.param("lane" + lane, asked.get(lane));
        }
        return statement;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> heldBy(String person) {
        return jdbc.sql("select " + WorkItemRows.COLUMNS
                        + " from workflow.work_items where taken_by = ? order by taken_at, id limit 50")
                .param(person)
                .query(WorkItemRows::item)
                .list();
    }

    @Override
    @Transactional
    public Optional<WorkItem> giveBack(UUID id, String person) {
        return jdbc.sql("""
                        update workflow.work_items
                        set taken_by = null, taken_at = null, request = null, passed_by = passed_by || taken_by
                        where id = :id and taken_by = :person
                        returning %s
                        """.formatted(WorkItemRows.COLUMNS))
                .param("id", id)
                .param("person", person)
                .query(WorkItemRows::item)
                .optional();
    }

    @Override
    @Transactional
    public List<WorkItem> freeTakenBefore(Instant moment) {
        return jdbc.sql("""
                        update workflow.work_items set taken_by = null, taken_at = null, request = null
                        where taken_by is not null and taken_at < ?
                        returning %s
                        """.formatted(WorkItemRows.COLUMNS))
                .param(moment.atOffset(ZoneOffset.UTC))
                .query(WorkItemRows::item)
                .list();
    }

    /** What one look gave, and how many free items it saw. */
    private record Look(Taken taken, int looked) {

        boolean allWereBeingTaken(int look) {
            return taken.item().isEmpty() && !taken.full() && looked == look;
        }
    }
}
