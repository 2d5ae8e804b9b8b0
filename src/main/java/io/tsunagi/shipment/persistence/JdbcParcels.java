package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.label.Parcels;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Parcels in {@code shipment.parcels}, prefixes and their counters beside them. */
@Repository
class JdbcParcels implements Parcels {

    private final JdbcClient jdbc;

    JdbcParcels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> sscc(UUID shipment, int parcel) {
        return jdbc.sql("select sscc from shipment.parcels where shipment_id = ? and number = ?")
                .params(shipment, parcel)
                .query(String.class)
                .optional();
    }

    @Override
    public void add(UUID shipment, UUID partner, int parcel, String sscc, Instant at) {
        jdbc.sql("""
                        insert into shipment.parcels (shipment_id, number, partner_id, sscc, drawn_at) values (?, ?, ?, ?, ?)
                        on conflict (shipment_id, number) do nothing
                        """)
                .params(shipment, parcel, partner, sscc, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<String> prefix(UUID partner, String site) {
        return jdbc.sql("""
                        select digits from shipment.gs1_prefixes
                        where kind = 'SHIPPER' and owner = :partner or kind = 'SITE' and owner = :site
                        order by kind limit 1
                        """)
                .param("partner", partner.toString())
                .param("site", site)
                .query(String.class)
                .optional();
    }

    @Override
    public long nextSerial(String prefix) {
        return jdbc.sql("""
                        insert into shipment.gs1_serials (prefix, next) values (?, 1)
                        on conflict (prefix) do update set next = shipment.gs1_serials.next + 1
                        returning next - 1
                        """).param(prefix).query(Long.class).single();
    }

    @Override
    public List<Prefix> prefixes() {
        return jdbc.sql("select * from shipment.gs1_prefixes order by kind, owner")
                .query(JdbcParcels::read)
                .list();
    }

    @Override
    public void set(Prefix prefix, Instant at) {
        jdbc.sql("delete from shipment.gs1_prefixes where kind = ? and owner = ?")
                .params(prefix.kind().name(), prefix.owner())
                .update();
        if (!prefix.digits().isEmpty()) {
            jdbc.sql("insert into shipment.gs1_prefixes (kind, owner, digits, set_by, set_at) values (?, ?, ?, ?, ?)")
                    .params(
                            prefix.kind().name(),
                            prefix.owner(),
                            prefix.digits(),
                            prefix.setBy(),
                            at.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private static Prefix read(ResultSet row, int number) throws SQLException {
        return new Prefix(
                Prefix.Kind.valueOf(row.getString("kind")),
                row.getString("owner"),
                row.getString("digits"),
                row.getString("set_by"));
    }
}
