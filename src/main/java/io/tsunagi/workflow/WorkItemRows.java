package io.tsunagi.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps and pages {@code workflow.work_items}. */
@Repository
class WorkItemRows implements WorkItems {

    /** As {@link #item} reads them. */
    static final String COLUMNS = "id, process, step, business_key, lane, priority, due, created_at, page, taken_by";

    private static final String NEW = "id, process, step, business_key, lane, priority, due, created_at, page";
    private static final OffsetDateTime NEVER = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final JdbcClient jdbc;

    WorkItemRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(WorkItem item) {
        jdbc.sql("insert into workflow.work_items (" + NEW
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing")
                .params(
                        item.id(),
                        item.process(),
                        item.step(),
                        item.businessKey(),
                        item.lane(),
                        item.priority(),
                        at(item.due()),
                        at(item.createdAt()),
                        item.page())
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from workflow.work_items where id = ?").param(id).update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> page(Collection<String> lanes, @Nullable WorkItem after, int limit) {
        if (lanes.isEmpty()) {
            return List.of();
        }
        // each lane by its own index, and the first of all: with one condition on several lanes the whole backlog would
        // be sorted
        return jdbc.sql("""
                        select found.*
                        from unnest(:lanes) as asked (lane)
                        cross join lateral (
                            select %s from workflow.work_items w
                            where w.lane = asked.lane
                              and (cast(:id as uuid) is null
                                   or (-priority, coalesce(due, timestamptz '9999-01-01Z'), id)
                                      > (-cast(:priority as int), cast(:due as timestamptz), cast(:id as uuid)))
                            order by -priority, coalesce(due, timestamptz '9999-01-01Z'), id
                            limit :limit) as found
                        order by -priority, coalesce(due, timestamptz '9999-01-01Z'), id
                        limit :limit
                        """.formatted(COLUMNS.replace("lane", "w.lane")))
                .param("lanes", lanes.stream().distinct().toArray(String[]::new))
                .param("id", after == null ? null : after.id())
                .param("priority", after == null ? 0 : after.priority())
                .param("due", after == null || after.due() == null ? NEVER : at(after.due()))
                .param("limit", Math.max(1, Math.min(limit, 200)))
                .query(WorkItemRows::item)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> of(String businessKey) {
        return jdbc.sql("select " + COLUMNS
                        + " from workflow.work_items where business_key = ? order by created_at, id")
                .param(businessKey)
                .query(WorkItemRows::item)
                .list();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static WorkItem item(ResultSet row, int number) throws SQLException {
        OffsetDateTime due = row.getObject(7, OffsetDateTime.class);
        return new WorkItem(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                due == null ? null : due.toInstant(),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getString(9),
                row.getString(10));
    }
}
