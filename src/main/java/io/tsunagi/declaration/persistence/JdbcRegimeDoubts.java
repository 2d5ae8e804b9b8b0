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
                        select reference, coalesce(electronic_reference, '') as electronic, state, twin_pending
                          from declaration.declarations
                         where disruption = ? and (twin_pending or electronic_reference is not null)
                           and state not in ('WITHDRAWN', 'REFUSED')
                         order by twin_pending desc, reference limit 500
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
