package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.rank.Grants;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Grants of claims in {@code shipment.shipments}. */
@Repository
class JdbcGrants implements Grants {

    private static final String UNCONFIRMED = """
            from shipment.shipments s
            where s.claim is not null and s.claim_reference is null and s.status in ('OPEN', 'HOLD')
              and s.class > cast(substr(s.claim, 2) as smallint)
            """;

    private final JdbcClient jdbc;

    JdbcGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void opened(Collection<String> shipments, String claim, Instant at) {
        jdbc.sql("""
                        update shipment.shipments
                        set claim_reference = :claim, version = version + 1, updated_at = :at
                        where reference = any (:references) and status in ('OPEN', 'HOLD') and granted is null
                          and claim_reference is distinct from :claim
                        """)
                .param("claim", claim)
                .param("references", shipments.toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<Moved> grant(Collection<String> shipments, String claim, int priority, Instant at) {
        return jdbc.sql("""
                        with before as materialized (
                            select id, class from shipment.shipments
                            where reference = any (:references) and status in ('OPEN', 'HOLD')
                              and (granted is null or claim_reference = :claim)
                              and (granted is distinct from cast(:class as smallint)
                                   or claim_reference is distinct from :claim)
                            order by id for update)
                        update shipment.shipments s
                        set granted = :class, claim_reference = :claim, aged = false, rank_at = %s,
                            class = least(coalesce(s.table_class, s.class), cast(:class as smallint)),
                            table_class = case when coalesce(s.table_class, s.class) > :class
                                               then coalesce(s.table_class, s.class) end,
                            version = s.version + 1, updated_at = :at
                        from before where s.id = before.id
                        returning s.reference, before.class as was, s.class as now
                        """.formatted(JdbcAgeing.OWN_RANK))
                .param("references", shipments.toArray(String[]::new))
                .param("claim", claim)
                .param("class", priority)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Moved(row.getString(1), row.getInt(2), row.getInt(3)))
                .list();
    }

    @Override
    public int holding(String claim) {
        return jdbc.sql("select count(*) from shipment.shipments where claim_reference = ? and granted is not null")
                .param(claim)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Moved> end(String claim, Instant at) {
        return jdbc.sql("""
                        with before as materialized (
                            select id, class from shipment.shipments
                            where claim_reference = :claim and granted is not null and status in ('OPEN', 'HOLD')
                            order by id for update)
                        update shipment.shipments s
                        set granted = null, class = coalesce(s.table_class, s.class), table_class = null,
                            version = s.version + 1, updated_at = :at
                        from before where s.id = before.id
                        returning s.reference, before.class as was, s.class as now
                        """)
                .param("claim", claim)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Moved(row.getString(1), row.getInt(2), row.getInt(3)))
                .list();
    }

    @Override
    public List<Shipment> unconfirmed(int limit) {
        return jdbc.sql("select s.* " + UNCONFIRMED + " order by s.claim, s.rank_at, s.id limit ?")
                .param(limit)
                .query(ShipmentRows::read)
                .list();
    }

    @Override
    public int unconfirmedCount(int most) {
        return jdbc.sql("select count(*) from (select 1 " + UNCONFIRMED + " limit ?) as found")
                .param(most)
                .query(Integer.class)
                .single();
    }
}
