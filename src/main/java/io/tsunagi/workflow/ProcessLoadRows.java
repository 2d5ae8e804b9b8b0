package io.tsunagi.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts in the engine's tables of what runs. Its own queries count the tokens of one definition at a time and know no age; the
 * time at which a token reached its step stands in the history, found by its key.
 */
@Repository
class ProcessLoadRows implements ProcessLoads {

    private final JdbcClient jdbc;

    ProcessLoadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A token of a scope, such as a task with a timer at its edge, has a parent that is not active and stays out. */
    private static final String WAITING = """
            from camunda.act_ru_execution e
            join camunda.act_re_procdef d on d.id_ = e.proc_def_id_
            join camunda.act_ru_execution i on i.id_ = e.proc_inst_id_
            join camunda.act_hi_actinst h on h.id_ = e.act_inst_id_
            where e.is_active_ and e.act_id_ is not null
            """;

    @Override
    @Transactional(readOnly = true)
    public List<StepLoad> of(String process) {
        return jdbc.sql("""
                        select e.act_id_ as step, count(distinct e.proc_inst_id_) as cases, min(h.start_time_) as since,
                               (array_agg(i.business_key_ order by h.start_time_, i.business_key_))[1] as longest
                        """ + WAITING + " and d.key_ = ? group by e.act_id_ order by e.act_id_")
                .param(process)
                .query((row, number) ->
                        new StepLoad(row.getString("step"), row.getLong("cases"), since(row), row.getString("longest")))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ProcessLoad> all() {
        return jdbc.sql(
                        "select d.key_ as process, count(distinct e.proc_inst_id_) as cases, min(h.start_time_) as since "
                                + WAITING + " group by d.key_ order by d.key_")
                .query((row, number) -> new ProcessLoad(row.getString("process"), row.getLong("cases"), since(row)))
                .list();
    }

    /** The engine writes the time of the JVM's zone without a zone, and reads it back the same way. */
    private static Instant since(ResultSet row) throws SQLException {
        return row.getTimestamp("since").toInstant();
    }
}
