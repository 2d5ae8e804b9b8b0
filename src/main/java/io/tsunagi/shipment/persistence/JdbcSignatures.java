package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.controlled.Signatures;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Signatures in {@code shipment.controlled_checks}, which only grows. */
@Repository
class JdbcSignatures implements Signatures {

    private final JdbcClient jdbc;

    JdbcSignatures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Signature> of(String shipment) {
        return jdbc.sql("""
                        select c.* from shipment.controlled_checks c join shipment.shipments s on s.id = c.shipment_id
                        where s.reference = ? order by c.signed_at, c.person
                        """)
                .param(shipment)
                .query((row, number) -> new Signature(
                        row.getString("person"),
                        row.getString("note"),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public boolean add(UUID shipment, UUID partner, Signature signature) {
        return jdbc.sql("""
                        insert into shipment.controlled_checks (shipment_id, partner_id, person, note, signed_at)
                        values (?, ?, ?, ?, ?) on conflict (shipment_id, person) do nothing
                        """)
                        .params(
                                shipment,
                                partner,
                                signature.person(),
                                signature.note(),
                                signature.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public Optional<String> liftedHold(String shipment) {
        return jdbc.sql("select hold_lifted from shipment.shipments where reference = ? and hold_lifted is not null")
                .param(shipment)
                .query(String.class)
                .optional();
    }
}
