package io.tsunagi.partner.persistence;

import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.domain.PartnerBook;
import io.tsunagi.partner.domain.PartnerCard;
import io.tsunagi.partner.domain.SystemCard;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers the other features from the tables; the walk along the dependencies is one recursive query. */
@Repository
class JdbcSupplyChainMap implements SupplyChainMap {

    /*
     * A failed system reaches everybody who needs it; an edge that names a system of the needer lets the failure travel on
     * from there. The union keeps each (system, depth) once and no path without a circle is longer than there are systems,
     * so circles end and the work stays small. Each partner appears once, at its least depth, with every reason found there.
     */
    private static final String AFFECTED = """
            with recursive failed (system_id, depth) as (
                select id, 0 from partner.partner_systems where id = :system
                union
                select d.stops_system_id, f.depth + 1
                  from failed f join partner.dependencies d on d.system_id = f.system_id
                 where d.stops_system_id is not null
                   and f.depth < (select count(*) from partner.partner_systems)
            ), reached (partner_id, depth, why_ja, why_en) as (
                select partner_id, 0, name_ja || 'の停止', name_en || ' is down'
                  from partner.partner_systems where id = :system
                union
                select d.partner_id, f.depth + 1, d.impact_ja, d.impact_en
                  from failed f join partner.dependencies d on d.system_id = f.system_id
            ), nearest as (
                select partner_id, min(depth) as depth from reached group by partner_id
            )
            select p.id, p.code, p.name_ja, p.name_en, p.kind, n.depth,
                   string_agg(r.why_ja, '、' order by r.why_ja) as why_ja,
                   string_agg(r.why_en, '; ' order by r.why_en) as why_en
              from nearest n
              join reached r on r.partner_id = n.partner_id and r.depth = n.depth
              join partner.partners p on p.id = n.partner_id
             group by p.id, p.code, p.name_ja, p.name_en, p.kind, n.depth
             order by n.depth, p.code
            """;

    private final JdbcClient jdbc;
    private final PartnerBook book;

    JdbcSupplyChainMap(JdbcClient jdbc, PartnerBook book) {
        this.jdbc = jdbc;
        this.book = book;
    }

    @Override
    public List<Partner> partners() {
        return book.partners().stream().map(JdbcSupplyChainMap::partner).toList();
    }

    @Override
    public List<PartnerSystem> systems() {
        return book.systems().stream().map(JdbcSupplyChainMap::system).toList();
    }

    @Override
    public Optional<Partner> partner(String code) {
        return book.partner(code).map(JdbcSupplyChainMap::partner);
    }

    @Override
    public Optional<PartnerSystem> system(UUID id) {
        return book.system(id).map(JdbcSupplyChainMap::system);
    }

    @Override
    public List<Affected> affectedBy(UUID system) {
        return jdbc.sql(AFFECTED)
                .param("system", system)
                .query((row, number) -> new Affected(
                        new Partner(
                                row.getObject("id", UUID.class),
                                row.getString("code"),
                                row.getString("name_ja"),
                                row.getString("name_en"),
                                row.getString("kind")),
                        row.getInt("depth"),
                        row.getString("why_ja"),
                        row.getString("why_en")))
                .list();
    }

    private static Partner partner(PartnerCard card) {
        return new Partner(
                card.id(),
                card.code(),
                card.nameJa(),
                card.nameEn(),
                card.kind().name());
    }

    private static PartnerSystem system(SystemCard card) {
        return new PartnerSystem(
                card.id(),
                card.partnerId(),
                card.partnerCode(),
                card.nameJa(),
                card.nameEn(),
                card.kind().name(),
                card.rto());
    }
}
