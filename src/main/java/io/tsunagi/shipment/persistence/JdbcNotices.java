package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.bulk.BulkRun;
import io.tsunagi.shipment.domain.notice.Notice;
import io.tsunagi.shipment.domain.notice.NoticeLine;
import io.tsunagi.shipment.domain.notice.Notices;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices in {@code shipment.notices}; their orders are the rows that the run changed. */
@Repository
class JdbcNotices implements Notices {

    private static final String SELECT = """
            select n.*, r.reference as run from shipment.notices n join shipment.bulk_runs r on r.id = n.run_id
            """;

    private final JdbcClient jdbc;
    private final BulkRunRows runs;

    JdbcNotices(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.runs = new BulkRunRows(json);
    }

    @Override
    public Optional<BulkRun> lockDue() {
        return jdbc.sql("""
                        select * from shipment.bulk_runs
                        where telling in ('ASKED', 'WRITING') and state in ('DONE', 'STOPPED', 'UNDONE')
                            or telling = 'WRITTEN' and state = 'UNDONE' or telling in ('WEIGHING', 'CORRECTING')
                        order by started_at limit 1 for update skip locked
                        """).query(runs::read).optional();
    }

    @Override
    public void telling(BulkRun run, BulkRun.Telling telling) {
        jdbc.sql("update shipment.bulk_runs set telling = ? where id = ?")
                .params(telling.name(), run.id())
                .update();
    }

    @Override
    public int enter(BulkRun run, Instant at) {
        jdbc.sql("""
                        insert into shipment.notices (
                            id, run_id, partner_id, customer, kind, lines, email, fax, state, created_at)
                        select gen_random_uuid(), :run, one.partner_id, one.customer_name, 'NOTICE', one.lines, c.email, c.fax,
                            'NEW', :at
                        from (
                            select s.partner_id, s.customer_name, count(*) as lines
                            from shipment.bulk_rows b join shipment.shipments s on s.id = b.shipment_id
                            where b.run_id = :run and not b.set_back
                            group by 1, 2) as one
                        left join shipment.customer_contacts c
                            on c.partner_id = one.partner_id and c.key = shipment.customer_key(one.customer_name)
                        on conflict on constraint notices_once_uk do nothing
                        """)
                .param("run", run.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        update shipment.bulk_rows b set notice_id = n.id
                        from shipment.shipments s, shipment.notices n
                        where b.run_id = :run and b.notice_id is null and not b.set_back and s.id = b.shipment_id
                          and n.run_id = :run and n.kind = 'NOTICE' and n.partner_id = s.partner_id
                          and n.customer = s.customer_name
                        """).param("run", run.id()).update();
        return jdbc.sql("select count(*) from shipment.notices where run_id = ?")
                .param(run.id())
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Notice> fresh(UUID run, int limit) {
        return jdbc.sql(SELECT
                        + "where n.run_id = ? and n.state = 'NEW' order by n.kind desc, n.id limit ? for update of n")
                .params(run, limit)
                .query(JdbcNotices::notice)
                .list();
    }

    @Override
    public List<NoticeLine> lines(Notice notice) {
        return jdbc.sql("""
                        select s.order_number, s.sku, s.description, s.quantity, s.unit, s.need_by
                        from shipment.bulk_rows b join shipment.shipments s on s.id = b.shipment_id
                        where b.notice_id = (select coalesce(corrects, id) from shipment.notices where id = :id)
                          and (:all or b.set_back)
                        order by s.order_number
                        """)
                .param("id", notice.id())
                .param("all", notice.kind() == Notice.Kind.NOTICE)
                .query((row, number) -> new NoticeLine(
                        row.getString("order_number"),
                        row.getString("sku"),
                        row.getString("description"),
                        row.getBigDecimal("quantity"),
                        row.getString("unit"),
                        row.getObject("need_by", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public void mailed(UUID notice, UUID letter) {
        jdbc.sql("update shipment.notices set state = 'MAILED', mail = ? where id = ?")
                .params(letter, notice)
                .update();
    }

    @Override
    public void state(UUID notice, Notice.State state) {
        jdbc.sql("update shipment.notices set state = ? where id = ?")
                .params(state.name(), notice)
                .update();
    }

    @Override
    public void printed(UUID notice, String printRun) {
        jdbc.sql("update shipment.notices set print_run = ? where id = ?")
                .params(printRun, notice)
                .update();
    }

    @Override
    public void sent(UUID notice, Notice.Way how, String who, Instant at, String proof) {
        jdbc.sql("""
                        update shipment.notices
                        set state = 'SENT', sent_how = ?, sent_by = ?, sent_at = ?, proof = ? where id = ?
                        """)
                .params(how.name(), who, at.atOffset(ZoneOffset.UTC), proof, notice)
                .update();
    }

    @Override
    public List<Weighed> unweighed(UUID run, int limit) {
        return jdbc.sql("""
                        select n.*, r.reference as run, (
                            select count(*) from shipment.bulk_rows b where b.notice_id = n.id and b.set_back) as set_back
                        from shipment.notices n join shipment.bulk_runs r on r.id = n.run_id
                        where n.run_id = ? and n.kind = 'NOTICE' and not n.weighed
                        order by n.id limit ? for update of n
                        """)
                .params(run, limit)
                .query((row, number) -> new Weighed(notice(row, number), row.getInt("set_back")))
                .list();
    }

    @Override
    public void weighed(UUID notice) {
        jdbc.sql("update shipment.notices set weighed = true where id = ?")
                .param(notice)
                .update();
    }

    @Override
    public void correct(Notice notice, int lines, Instant at) {
        jdbc.sql("""
                        insert into shipment.notices (
                            id, run_id, partner_id, customer, kind, corrects, lines, email, fax, state, created_at)
                        values (gen_random_uuid(), :run, :partner, :customer, 'CORRECTION', :corrects, :lines, :email, :fax,
                            'NEW', :at)
                        on conflict on constraint notices_once_uk do nothing
                        """)
                .param("run", notice.runId())
                .param("partner", notice.partnerId())
                .param("customer", notice.customer())
                .param("corrects", notice.id())
                .param("lines", lines)
                // who was told on paper is told on paper again
                .param("email", notice.mail() == null || notice.state() != Notice.State.MAILED ? null : notice.email())
                .param("fax", notice.fax())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<Notice> lock(UUID id) {
        return jdbc.sql(SELECT + "where n.id = ? for update of n")
                .param(id)
                .query(JdbcNotices::notice)
                .optional();
    }

    @Override
    public List<Notice> page(String run, Notice.@Nullable State state, @Nullable UUID after, int limit) {
        return jdbc.sql(SELECT + """
                        where r.reference = :run and (cast(:state as text) is null or n.state = :state)
                          and (cast(:after as uuid) is null or n.id > :after)
                        order by n.id limit :limit
                        """)
                .param("run", run)
                .param("state", state == null ? null : state.name())
                .param("after", after)
                .param("limit", limit)
                .query(JdbcNotices::notice)
                .list();
    }

    @Override
    public Map<Notice.Kind, Map<Notice.State, Long>> numbers(String run) {
        Map<Notice.Kind, Map<Notice.State, Long>> numbers = new EnumMap<>(Notice.Kind.class);
        jdbc.sql("""
                        select n.kind, n.state, count(*) as number
                        from shipment.notices n join shipment.bulk_runs r on r.id = n.run_id
                        where r.reference = ? group by 1, 2
                        """).param(run).query(row -> {
            numbers.computeIfAbsent(
                            Notice.Kind.valueOf(row.getString("kind")), kind -> new EnumMap<>(Notice.State.class))
                    .put(Notice.State.valueOf(row.getString("state")), row.getLong("number"));
        });
        return numbers;
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        String how = row.getString("sent_how");
        OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
        return new Notice(
                row.getObject("id", UUID.class),
                row.getObject("run_id", UUID.class),
                row.getString("run"),
                row.getObject("partner_id", UUID.class),
                row.getString("customer"),
                Notice.Kind.valueOf(row.getString("kind")),
                row.getInt("lines"),
                row.getString("email"),
                row.getString("fax"),
                Notice.State.valueOf(row.getString("state")),
                row.getObject("mail", UUID.class),
                row.getString("print_run"),
                how == null ? null : Notice.Way.valueOf(how),
                row.getString("sent_by"),
                sent == null ? null : sent.toInstant(),
                row.getString("proof"));
    }
}
