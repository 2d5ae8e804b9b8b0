package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.difference.Substitution.How;
import io.tsunagi.shipment.domain.outcome.Appeal;
import io.tsunagi.shipment.domain.outcome.Appeals;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appeals in {@code shipment.appeals}. */
@Repository
class JdbcAppeals implements Appeals {

    private final JdbcClient jdbc;

    JdbcAppeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Appeal appeal) {
        return jdbc.sql("""
                        insert into shipment.appeals
                            (id, request, outcome_id, reference, partner_id, who, how, heard_at, ground, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .params(
                                appeal.id(),
                                appeal.request(),
                                appeal.outcomeId(),
                                appeal.reference(),
                                appeal.partnerId(),
                                appeal.who(),
                                appeal.how().name(),
                                appeal.at().atOffset(ZoneOffset.UTC),
                                appeal.ground(),
                                appeal.recordedBy(),
                                appeal.recordedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public Optional<Appeal> of(UUID request) {
        return jdbc.sql("select * from shipment.appeals where request = ?")
                .param(request)
                .query(JdbcAppeals::read)
                .optional();
    }

    @Override
    public List<Appeal> of(String shipment) {
        return jdbc.sql("select * from shipment.appeals where reference = ? order by recorded_at, id")
                .param(shipment)
                .query(JdbcAppeals::read)
                .list();
    }

    @Override
    public Optional<Appeal> lock(UUID id) {
        return jdbc.sql("select * from shipment.appeals where id = ? for update")
                .param(id)
                .query(JdbcAppeals::read)
                .optional();
    }

    @Override
    public void decide(UUID id, Appeal.Verdict verdict) {
        jdbc.sql("""
                        update shipment.appeals set upheld = ?, why = ?, decided_by = ?, decided_at = ?
                        where id = ? and upheld is null
                        """)
                .params(
                        verdict.upheld(),
                        verdict.why(),
                        verdict.by(),
                        verdict.at().atOffset(ZoneOffset.UTC),
                        id)
                .update();
    }

    @Override
    public List<Appeal> open(Collection<UUID> partners) {
        return jdbc.sql("""
                        select * from shipment.appeals where partner_id = any (?) and upheld is null
                        order by recorded_at, id limit 200
                        """)
                .param(partners.toArray(UUID[]::new))
                .query(JdbcAppeals::read)
                .list();
    }

    private static Appeal read(ResultSet row, int number) throws SQLException {
        return new Appeal(
                row.getObject("id", UUID.class),
                row.getObject("request", UUID.class),
                row.getObject("outcome_id", UUID.class),
                row.getString("reference"),
                row.getObject("partner_id", UUID.class),
                row.getString("who"),
                How.valueOf(row.getString("how")),
                instant(row, "heard_at"),
                row.getString("ground"),
                row.getString("recorded_by"),
                instant(row, "recorded_at"),
                verdict(row));
    }

    private static Appeal.@Nullable Verdict verdict(ResultSet row) throws SQLException {
        boolean upheld = row.getBoolean("upheld");
        return row.wasNull()
                ? null
                : new Appeal.Verdict(
                        upheld, row.getString("why"), row.getString("decided_by"), instant(row, "decided_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(WaveRows.instant(row, column));
    }
}
