package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.handover.Recorded;
import io.tsunagi.shipment.domain.handover.Step;
import io.tsunagi.shipment.domain.phone.PhoneEntries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports of phones in {@code shipment.phone_entries}, which only grows. */
@Repository
class JdbcPhoneEntries implements PhoneEntries {

    private final JdbcClient jdbc;

    JdbcPhoneEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Known> lock(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 5))")
                .param("phone " + id)
                .query((row, number) -> 0)
                .single();
        return jdbc.sql("select * from shipment.phone_entries where id = ?")
                .param(id)
                .query(JdbcPhoneEntries::known)
                .optional();
    }

    @Override
    public void add(Taking taking) {
        Recorded recorded = taking.recorded();
        jdbc.sql("""
                        insert into shipment.phone_entries
                            (id, partner_id, contents, shipment, wave, step, before_state, after_state, way, typed_by, sent_by,
                             taken_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        taking.id(),
                        taking.partner(),
                        taking.contents(),
                        recorded.shipment(),
                        recorded.wave(),
                        recorded.step().name(),
                        recorded.before().name(),
                        recorded.after().name(),
                        taking.way().name(),
                        taking.typedBy(),
                        taking.sentBy(),
                        taking.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        return new Known(
                row.getString("contents"),
                new Recorded(
                        row.getString("shipment"),
                        row.getString("wave"),
                        Step.valueOf(row.getString("step")),
                        ShipmentStatus.valueOf(row.getString("before_state")),
                        ShipmentStatus.valueOf(row.getString("after_state")),
                        true));
    }
}
