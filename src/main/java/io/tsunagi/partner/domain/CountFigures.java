package io.tsunagi.partner.domain;

import io.tsunagi.partner.PartnerFigures;
import io.tsunagi.partner.SupplyChainMap.Partner;
import io.tsunagi.partner.domain.graph.GraphSource;
import io.tsunagi.partner.domain.graph.Inherited;
import io.tsunagi.partner.domain.graph.SupplyGraph;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what the map and the list of accounts say of partners. Days are those of Asia/Tokyo. */
@Component
class CountFigures implements PartnerFigures {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final GraphSource graph;
    private final Accesses accesses;
    private final Clock clock;

    CountFigures(GraphSource graph, Accesses accesses, Clock clock) {
        this.graph = graph;
        this.accesses = accesses;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Figures> all() {
        SupplyGraph map = graph.now();
        LocalDate today = LocalDate.now(clock.withZone(TOKYO));
        Map<UUID, List<AccessCard>> open = accesses.all().stream()
                .filter(AccessCard::isOpen)
                .collect(Collectors.groupingBy(AccessCard::partnerId));
        return map.partners().stream()
                .map(one -> figures(map, one, open.getOrDefault(one.id(), List.of()), today))
                .sorted(Comparator.comparing(one -> one.partner().code()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Figures> of(String code) {
        SupplyGraph map = graph.now();
        LocalDate today = LocalDate.now(clock.withZone(TOKYO));
        return map.partner(code)
                .map(one -> figures(
                        map,
                        one,
                        accesses.of(one.id()).stream()
                                .filter(AccessCard::isOpen)
                                .toList(),
                        today));
    }

    private static Figures figures(SupplyGraph map, PartnerCard partner, List<AccessCard> open, LocalDate today) {
        UUID id = partner.id();
        List<SystemCard> systems = map.systemsOf(id);
        long needers = systems.stream()
                .flatMap(system -> map.neededBy(system.id()).stream())
                .map(DependencyCard::partnerId)
                .filter(needer -> !needer.equals(id))
                .distinct()
                .count();
        long principals = map.principalsOf(id).stream()
                .map(SubcontractCard::partnerId)
                .distinct()
                .count();
        return new Figures(
                new Partner(
                        id,
                        partner.code(),
                        partner.nameJa(),
                        partner.nameEn(),
                        partner.kind().name()),
                systems.size(),
                (int) needers,
                (int) principals,
                rto(map, systems),
                harm(map, systems),
                accounts(open, today),
                waysIn(open, map.contractorsOf(id)));
    }

    private static @Nullable Duration rto(SupplyGraph map, List<SystemCard> systems) {
        return systems.stream()
                .flatMap(system -> Stream.concat(
                        Stream.of(system.rto()),
                        value(map.inherited().of(system.id()).rto()).stream()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable String harm(SupplyGraph map, List<SystemCard> systems) {
        return systems.stream()
                .flatMap(system -> value(map.inherited().of(system.id()).after1d()).stream())
                .max(Comparator.naturalOrder())
                .map(Harm::name)
                .orElse(null);
    }

    private static <T> Optional<T> value(Inherited.@Nullable Figure<T> figure) {
        return figure == null ? Optional.empty() : Optional.of(figure.value());
    }

    private static Accounts accounts(List<AccessCard> open, LocalDate today) {
        return new Accounts(
                open.size(),
                count(open, one -> one.mfa() == SecondFactor.NO),
                count(open, one -> one.mfa() == SecondFactor.UNKNOWN),
                count(
                        open,
                        one -> one.kind() == AccessKind.ADMIN
                                || one.kind() == AccessKind.SHARED
                                || one.kind() == AccessKind.REMOTE),
                count(open, one -> one.needsReview(today)));
    }

    private static WaysIn waysIn(List<AccessCard> open, List<SubcontractCard> contractors) {
        List<SecondFactor> factors = Stream.concat(
                        open.stream()
                                .filter(one -> one.kind() == AccessKind.REMOTE)
                                .map(AccessCard::mfa),
                        contractors.stream()
                                .filter(one -> one.wayIn() != WayIn.NONE)
                                .map(one -> one.wayIn() == WayIn.UNKNOWN ? SecondFactor.UNKNOWN : one.mfa()))
                .toList();
        return new WaysIn(factors.size(), count(factors, one -> one != SecondFactor.YES));
    }

    private static <T> int count(List<T> rows, Predicate<T> which) {
        return (int) rows.stream().filter(which).count();
    }
}
