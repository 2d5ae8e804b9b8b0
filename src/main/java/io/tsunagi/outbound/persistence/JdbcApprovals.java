package io.tsunagi.outbound.persistence;

import io.tsunagi.outbound.domain.Approval;
import io.tsunagi.outbound.domain.Approvals;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Approvals in schema {@code outbound}. */
@Repository
class JdbcApprovals implements Approvals {

    private final JdbcClient jdbc;

    JdbcApprovals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Approval> standing(String host, int port) {
        return jdbc.sql("select a.* from outbound.approvals a where a.host = ? and a.port = ? and a.ended_at is null")
                .params(host, port)
                .query(JdbcApprovals::approval)
                .optional();
    }

    @Override
    public List<Approval> all() {
        return jdbc.sql("""
                        select a.* from outbound.approvals a
                        order by (a.ended_at is not null), a.approved_at desc, a.id limit 500
                        """).query(JdbcApprovals::approval).list();
    }

    @Override
    public Optional<Approval> find(UUID id) {
        return jdbc.sql("select a.* from outbound.approvals a where a.id = ?")
                .param(id)
                .query(JdbcApprovals::approval)
                .optional();
    }

    @Override
    public boolean add(Approval approval) {
        return jdbc.sql("""
                        insert into outbound.approvals (id, host, port, addresses, why, approved_by, approved_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (host, port) where ended_at is null do nothing
                        """)
                        .params(
                                approval.id(),
                                approval.host(),
                                approval.port(),
                                approval.addresses().toArray(String[]::new),
                                approval.why(),
                                approval.approvedBy(),
                                Timestamp.from(approval.approvedAt()))
                        .update()
                == 1;
    }

    @Override
    public boolean end(UUID id, String who, Instant at) {
        return jdbc.sql("update outbound.approvals set ended_by = ?, ended_at = ? where id = ? and ended_at is null")
                        .params(who, Timestamp.from(at), id)
                        .update()
                == 1;
    }

    private static Approval approval(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Approval(
                row.getObject("id", UUID.class),
                row.getString("host"),
                row.getInt("port"),
                List.of((String[]) row.getArray("addresses").getArray()),
                row.getString("why"),
                row.getString("approved_by"),
                row.getTimestamp("approved_at").toInstant(),
                row.getString("ended_by"),
                ended == null ? null : ended.toInstant());
    }
}
