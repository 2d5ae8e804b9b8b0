package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.rank.RerankRun;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code shipment.rerank_runs}; an index lets only one be unfinished. */
@Component
class RerankRunRows {

    private final JdbcClient jdbc;

    RerankRunRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<RerankRun> lock() {
        return jdbc.sql("select * from shipment.rerank_runs where finished_at is null for update skip locked")
                .query(RerankRunRows::read)
                .optional();
    }

    List<RerankRun> newest() {
        return jdbc.sql("select * from shipment.rerank_runs order by started_at desc, id limit 10")
                .query(RerankRunRows::read)
                .list();
    }

    boolean add(RerankRun run) {
        return jdbc.sql("""
                        insert into shipment.rerank_runs
                            (id, edition, goods_table, read_anew, pass, last_id, clean, seen, total, changed, left_over,
                             started_at, finished_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(
                                run.id(),
                                run.edition(),
                                run.goodsTable(),
                                run.readAnew(),
                                run.pass(),
                                run.last(),
                                run.clean(),
                                run.seen(),
                                run.total(),
                                run.changed(),
                                run.left(),
                                at(run.startedAt()),
                                at(run.finishedAt()))
                        .update()
                == 1;
    }

    void save(RerankRun run) {
        jdbc.sql("""
                        update shipment.rerank_runs
                        set read_anew = ?, pass = ?, last_id = ?, clean = ?, seen = ?, changed = ?, left_over = ?,
                            finished_at = ?
                        where id = ?
                        """)
                .params(
                        run.readAnew(),
                        run.pass(),
                        run.last(),
                        run.clean(),
                        run.seen(),
                        run.changed(),
                        run.left(),
                        at(run.finishedAt()),
                        run.id())
                .update();
    }

    private static RerankRun read(ResultSet row, int number) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new RerankRun(
                row.getObject("id", UUID.class),
                row.getString("edition"),
                row.getString("goods_table"),
                row.getBoolean("read_anew"),
                row.getInt("pass"),
                row.getObject("last_id", UUID.class),
                row.getBoolean("clean"),
                row.getLong("seen"),
                row.getLong("total"),
                row.getLong("changed"),
                row.getLong("left_over"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
