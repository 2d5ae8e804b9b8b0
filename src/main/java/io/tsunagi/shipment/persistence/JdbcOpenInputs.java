package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.TriageInput;
import io.tsunagi.shipment.domain.rank.OpenInputs;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Inputs of open and held shipments, counted by one statement. */
@Repository
class JdbcOpenInputs implements OpenInputs {

    private final JdbcClient jdbc;

    JdbcOpenInputs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Counted> counted() {
        return jdbc.sql("""
                        select customer_type, product_group, temperature, ground, coalesce(table_class, class) as class,
                               count(*) as number
                        from shipment.shipments
                        where status in ('OPEN', 'HOLD') and ground is not null
                        group by 1, 2, 3, 4, 5
                        order by number desc, 1, 2, 3, 4, 5
                        """)
                .query((row, number) -> new Counted(
                        new TriageInput(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                        row.getInt(5),
                        row.getLong(6)))
                .list();
    }

    @Override
    public List<Shipment> samples(TriageInput input, int priority, int limit) {
        return jdbc.sql("""
                        select s.* from shipment.shipments s
                        where s.status in ('OPEN', 'HOLD') and s.customer_type = ? and s.product_group = ?
                          and s.temperature = ? and s.ground = ? and coalesce(s.table_class, s.class) = ?
                        limit ?
                        """)
                .params(input.customer(), input.goods(), input.temperature(), input.ground(), priority, limit)
                .query(ShipmentRows::read)
                .list();
    }
}
