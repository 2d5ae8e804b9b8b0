package io.tsunagi.declaration.persistence;

import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.declaration.RegimeDoubts;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads declarations with an electronic twin. */
@Repository
class JdbcRegimeDoubts implements RegimeDoubts {

    private final JdbcClient jdbc;

    JdbcRegimeDoubts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Doubt> of(String disruption) {
        return jdbc.sql("""
                        select d.reference, coalesce(d.electronic_reference, e.electronic_reference, '') as electronic, d.state,
                               d.twin_pending
                          from declaration.declarations d
                          left join declaration.electronic_cases e on e.bill_number = d.bill_number
                               and e.invoice_number = d.invoice_number and e.last_confirmed <> 'NOT_SENT'
                         where d.disruption = ? and (d.twin_pending or d.electronic_reference is not null or e.id is not null)
                           and d.state not in ('WITHDRAWN', 'REFUSED')
                         order by d.twin_pending desc, d.reference limit 500
                        """)
                .param(disruption)
                .query((row, number) -> new Doubt(
                        row.getString("reference"),
                        row.getString("electronic"),
                        DeclarationState.valueOf(row.getString("state")),
                        row.getBoolean("twin_pending")))
                .list();
    }
}
