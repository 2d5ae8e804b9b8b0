package io.tsunagi.shipment.persistence;

import io.tsunagi.shared.ThreeTimes;
import io.tsunagi.shipment.domain.handover.HandOvers;
import io.tsunagi.shipment.domain.handover.How;
import io.tsunagi.shipment.domain.handover.PastHandOver;
import io.tsunagi.shipment.domain.handover.Step;
import io.tsunagi.shipment.domain.wave.WaveLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hand-overs in {@code shipment.handovers}, which only grows, and the rows of shipments they move. */
@Repository
class JdbcHandOvers implements HandOvers {

    private final JdbcClient jdbc;

    JdbcHandOvers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<WaveLine> lock(String shipment) {
        return jdbc.sql(WaveRows.LINES + "where s.reference = ? for update of s, l")
                .param(shipment)
                .query(WaveRows::line)
                .optional();
    }

    @Override
    public boolean exists(String shipment) {
        return jdbc.sql("select exists (select 1 from shipment.shipments where reference = ?)")
                .param(shipment)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<PastHandOver> of(String shipment) {
        return jdbc.sql("""
                        select h.* from shipment.handovers h join shipment.shipments s on s.id = h.shipment_id
                        where s.reference = ? order by h.sequence
                        """).param(shipment).query(JdbcHandOvers::read).list();
    }

    @Override
    public void add(WaveLine line, PastHandOver handOver) {
        jdbc.sql("""
                        insert into shipment.handovers
                            (id, shipment_id, partner_id, step, quantity, reason, note, carrier, waybill, receiver,
                             from_party, to_party, how, occurred_at, written_at, entered_at, person)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        line.shipment().id(),
                        line.shipment().partnerId(),
                        handOver.step().name(),
                        handOver.quantity(),
                        handOver.reason(),
                        handOver.note(),
                        handOver.carrier(),
                        handOver.waybill(),
                        handOver.receiver(),
                        handOver.from(),
                        handOver.to(),
                        handOver.how().name(),
                        at(handOver.times().occurredAt()),
                        at(handOver.times().writtenAt()),
                        at(handOver.times().enteredAt()),
                        handOver.person())
                .update();
    }

    @Override
    public void move(WaveLine line, PastHandOver handOver) {
        OffsetDateTime at = at(handOver.times().enteredAt());
        Step step = handOver.step();
        jdbc.sql("update shipment.shipments set status = ?, version = version + 1, updated_at = ? where id = ?")
                .params(step.leadsTo().name(), at, line.shipment().id())
                .update();
        boolean counted = step == Step.PICK || step == Step.CHECK || step == Step.SHORT;
        jdbc.sql("""
                        update shipment.wave_lines set
                            picked = case when :counted then :quantity else picked end,
                            shortage = case when :counted then coalesce(:reason, shortage) else shortage end,
                            checked_at = case when :checked then :at else checked_at end,
                            carrier = coalesce(:carrier, carrier),
                            waybill = coalesce(:waybill, waybill)
                        where shipment_id = :id
                        """)
                .param("counted", counted)
                .param("quantity", handOver.quantity())
                .param("reason", handOver.reason())
                .param("checked", step == Step.CHECK)
                .param("at", at)
                .param("carrier", handOver.carrier())
                .param("waybill", handOver.waybill())
                .param("id", line.shipment().id())
                .update();
    }

    @Override
    public boolean told(WaveLine line, Instant at) {
        return jdbc.sql("update shipment.wave_lines set told_at = ? where shipment_id = ? and told_at is null")
                        .params(at(at), line.shipment().id())
                        .update()
                == 1;
    }

    private static PastHandOver read(ResultSet row, int number) throws SQLException {
        return new PastHandOver(
                Step.valueOf(row.getString("step")),
                WaveRows.plain(row.getBigDecimal("quantity")),
                row.getString("reason"),
                row.getString("note"),
                row.getString("carrier"),
                row.getString("waybill"),
                row.getString("receiver"),
                row.getString("from_party"),
                row.getString("to_party"),
                How.valueOf(row.getString("how")),
                new ThreeTimes(instant(row, "occurred_at"), instant(row, "written_at"), instant(row, "entered_at")),
                row.getString("person"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(WaveRows.instant(row, column));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
