package io.tsunagi.partner.domain.graph;

import io.tsunagi.partner.SupplyChainMap.Affected;
import io.tsunagi.partner.domain.DependencyCard;
import io.tsunagi.partner.domain.PartnerCard;
import io.tsunagi.partner.domain.PartnerKind;
import io.tsunagi.partner.domain.SubcontractCard;
import io.tsunagi.partner.domain.SystemCard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The whole map as it stood at one moment, indexed for walking; it never changes. Rows that name something which is not there are
 * left out, so that a map that is read while somebody draws on it does no harm.
 */
public final class SupplyGraph {

    private final Map<UUID, PartnerCard> partners = new java.util.LinkedHashMap<>();
    private final Map<String, PartnerCard> codes = new HashMap<>();
    private final Map<UUID, SystemCard> systems = new java.util.LinkedHashMap<>();
    private final Map<UUID, List<SystemCard>> owned;
    private final Map<UUID, List<DependencyCard>> neededBy;
    private final Map<UUID, List<DependencyCard>> needs;
    private final Map<UUID, List<DependencyCard>> stoppedBy;
    private final Map<UUID, List<SubcontractCard>> contractors;
    private final Map<UUID, List<SubcontractCard>> principals;
    private final Inherited inherited;

    /** A map of these rows; partners and systems keep their order. */
    public SupplyGraph(
            Collection<PartnerCard> partners,
            Collection<SystemCard> systems,
            Collection<DependencyCard> dependencies,
            Collection<SubcontractCard> subcontracts) {
        partners.forEach(one -> {
            this.partners.put(one.id(), one);
            codes.put(one.code(), one);
        });
        systems.stream()
                .filter(one -> this.partners.containsKey(one.partnerId()))
                .forEach(one -> this.systems.put(one.id(), one));
        List<DependencyCard> edges = dependencies.stream()
                .filter(one -> this.partners.containsKey(one.partnerId()) && this.systems.containsKey(one.systemId()))
                .toList();
        List<SubcontractCard> tiers = subcontracts.stream()
                .filter(one ->
                        this.partners.containsKey(one.partnerId()) && this.partners.containsKey(one.contractorId()))
                .toList();
        this.owned = by(this.systems.values(), SystemCard::partnerId);
        this.neededBy = by(edges, DependencyCard::systemId);
        this.needs = by(edges, DependencyCard::partnerId);
        this.stoppedBy = by(
                edges.stream().filter(one -> one.stopsSystemId() != null).toList(),
                one -> java.util.Objects.requireNonNull(one.stopsSystemId()));
        this.contractors = by(tiers, SubcontractCard::partnerId);
        this.principals = by(tiers, SubcontractCard::contractorId);
        this.inherited = new Inherited(this, edges);
    }

    private static <T> Map<UUID, List<T>> by(Collection<T> rows, Function<T, UUID> key) {
        Map<UUID, List<T>> groups = new HashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(key.apply(row), none -> new ArrayList<>())
                .add(row));
        return groups;
    }

    /** Every partner. */
    public Collection<PartnerCard> partners() {
        return partners.values();
    }

    /** The partner with that code. */
    public Optional<PartnerCard> partner(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    /** The partner with that id. */
    public Optional<PartnerCard> partner(UUID id) {
        return Optional.ofNullable(partners.get(id));
    }

    /** Every system. */
    public Collection<SystemCard> systems() {
        return systems.values();
    }

    /** The system with that id. */
    public Optional<SystemCard> system(UUID id) {
        return Optional.ofNullable(systems.get(id));
    }

    /** Systems of a partner. */
    public List<SystemCard> systemsOf(UUID partner) {
        return owned.getOrDefault(partner, List.of());
    }

    /** Who needs the system. */
    public List<DependencyCard> neededBy(UUID system) {
        return neededBy.getOrDefault(system, List.of());
    }

    /** What the partner needs. */
    public List<DependencyCard> needsOf(UUID partner) {
        return needs.getOrDefault(partner, List.of());
    }

    /** Dependencies whose failure stops the system. */
    public List<DependencyCard> stopping(UUID system) {
        return stoppedBy.getOrDefault(system, List.of());
    }

    /** Who works for the partner. */
    public List<SubcontractCard> contractorsOf(UUID partner) {
        return contractors.getOrDefault(partner, List.of());
    }

    /** For whom the partner works. */
    public List<SubcontractCard> principalsOf(UUID partner) {
        return principals.getOrDefault(partner, List.of());
    }

    /** Whom a failure of the system reaches, nearest first, its owner included; nobody when there is no such system. */
    public List<Affected> affectedBy(UUID system) {
        return Reach.ofSystems(this, system(system).stream().toList());
    }

    /** Whom it reaches when the partner cannot work at all; nobody when there is no such partner. */
    public List<Affected> affectedByPartner(UUID partner) {
        return partner(partner).map(one -> Reach.ofPartner(this, one)).orElse(List.of());
    }

    /** Shippers that a failure of any system of the partner reaches, nearest first, the partner itself left out. */
    public List<Affected> shippersOf(UUID partner) {
        return Reach.ofSystems(this, systemsOf(partner)).stream()
                .filter(one -> one.depth() > 0 && one.partner().kind().equals(PartnerKind.SHIPPER.name()))
                .toList();
    }

    /** What the dependencies ask of the systems, with what is inherited along them. */
    public Inherited inherited() {
        return inherited;
    }
}
