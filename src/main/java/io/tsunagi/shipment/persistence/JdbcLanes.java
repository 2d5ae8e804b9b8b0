package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.Lanes;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Asks the shipments; of each site, the index of open ones is walked up to the first row that fits. */
@Repository
class JdbcLanes implements Lanes {

    private final JdbcClient jdbc;

    JdbcLanes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> used(Collection<UUID> partners, Collection<String> sites) {
        if (partners.isEmpty() || sites.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("""
                        select asked.site from unnest(cast(:sites as text[])) as asked (site)
                        where exists (select 1 from shipment.shipments one
                            where one.site = asked.site and one.partner_id = any (cast(:partners as uuid[]))
                                and one.status = 'OPEN')
                        """)
                .param("sites", sites.toArray(String[]::new))
                .param("partners", partners.toArray(UUID[]::new))
                .query(String.class)
                .list());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Way> way(String shipment) {
        return jdbc.sql("select site, coalesce(sku, '') as sku from shipment.shipments where reference = ?")
                .param(shipment)
                .query((row, number) -> new Way(row.getString("site"), row.getString("sku")))
                .optional();
    }
}
