package io.tsunagi.partner.persistence;

import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.domain.PartnerBook;
import io.tsunagi.partner.domain.PartnerCard;
import io.tsunagi.partner.domain.SystemCard;
import io.tsunagi.partner.domain.graph.GraphSource;
import io.tsunagi.partner.domain.graph.Inherited;
import io.tsunagi.partner.domain.graph.SupplyGraph;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Answers the other features: single rows from the tables, walks along the dependencies from the map in memory. */
@Repository
class JdbcSupplyChainMap implements SupplyChainMap {

    private final PartnerBook book;
    private final GraphSource graph;

    JdbcSupplyChainMap(PartnerBook book, GraphSource graph) {
        this.book = book;
        this.graph = graph;
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
        return graph.now().affectedBy(system);
    }

    @Override
    public List<Affected> affectedByPartner(UUID partner) {
        return graph.now().affectedByPartner(partner);
    }

    @Override
    public Optional<Asked> asked(UUID system) {
        SupplyGraph map = graph.now();
        Inherited.Figure<Duration> longest = map.inherited().of(system).longestOutage();
        if (longest == null) {
            return Optional.empty();
        }
        return map.partner(longest.from().partnerId())
                .map(who -> new Asked(longest.value(), partner(who), longest.inheritedBy(system)));
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
