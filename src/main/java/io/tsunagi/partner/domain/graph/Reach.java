package io.tsunagi.partner.domain.graph;

import io.tsunagi.partner.SupplyChainMap.Affected;
import io.tsunagi.partner.SupplyChainMap.Partner;
import io.tsunagi.partner.domain.DependencyCard;
import io.tsunagi.partner.domain.PartnerCard;
import io.tsunagi.partner.domain.SubcontractCard;
import io.tsunagi.partner.domain.SystemCard;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Walks a failure along the map, breadth first, so that each partner is found at its least depth with every reason found there.
 * A failed system reaches everybody who needs it, and travels on from the own system that stops with it. A partner that fails as a
 * whole also reaches those it works for, tier by tier. Each system and each tier is walked once.
 */
final class Reach {

    private final SupplyGraph graph;
    private final Map<UUID, Integer> systems = new HashMap<>();
    private final Map<UUID, Integer> tiers = new HashMap<>();
    private final Map<UUID, Found> found = new HashMap<>();

    private Reach(SupplyGraph graph) {
        this.graph = graph;
    }

    /** Whom the failure of these systems reaches, nearest first; unknown systems reach nobody. */
    static List<Affected> ofSystems(SupplyGraph graph, Collection<SystemCard> failed) {
        Reach reach = new Reach(graph);
        reach.walk(failed);
        return reach.result();
    }

    /** Whom it reaches when a partner cannot work at all. */
    static List<Affected> ofPartner(SupplyGraph graph, PartnerCard failed) {
        Reach reach = new Reach(graph);
        reach.find(failed.id(), 0, failed.nameJa() + "の業務停止", failed.nameEn() + " does not work");
        reach.walk(graph.systemsOf(failed.id()));
        reach.climb(failed.id());
        return reach.result();
    }

    private void walk(Collection<SystemCard> failed) {
        Deque<UUID> next = new ArrayDeque<>();
        for (SystemCard system : failed) {
            find(system.partnerId(), 0, system.nameJa() + "の停止", system.nameEn() + " is down");
            systems.put(system.id(), 0);
            next.add(system.id());
        }
        while (!next.isEmpty()) {
            UUID system = next.remove();
            int depth = systems.getOrDefault(system, 0) + 1;
            for (DependencyCard need : graph.neededBy(system)) {
                find(need.partnerId(), depth, need.impactJa(), need.impactEn());
                UUID stops = need.stopsSystemId();
                if (stops != null && systems.putIfAbsent(stops, depth) == null) {
                    next.add(stops);
                }
            }
        }
    }

    private void climb(UUID contractor) {
        Deque<UUID> next = new ArrayDeque<>(List.of(contractor));
        tiers.put(contractor, 0);
        while (!next.isEmpty()) {
            UUID worker = next.remove();
            int depth = tiers.getOrDefault(worker, 0) + 1;
            for (SubcontractCard work : graph.principalsOf(worker)) {
                find(work.partnerId(), depth, "委託業務：" + work.workJa(), "contracted work: " + work.workEn());
                if (tiers.putIfAbsent(work.partnerId(), depth) == null) {
                    next.add(work.partnerId());
                }
            }
        }
    }

    private void find(UUID partner, int depth, String whyJa, String whyEn) {
        Found known = found.get(partner);
        if (known == null || depth < known.depth) {
            known = new Found(depth, new TreeSet<>(), new TreeSet<>());
            found.put(partner, known);
        }
        if (known.depth == depth) {
            known.ja.add(whyJa);
            known.en.add(whyEn);
        }
    }

    private List<Affected> result() {
        return found.entrySet().stream()
                .map(one -> affected(graph.partner(one.getKey()).orElseThrow(), one.getValue()))
                .sorted(Comparator.comparingInt(Affected::depth)
                        .thenComparing(one -> one.partner().code()))
                .toList();
    }

    private static Affected affected(PartnerCard card, Found how) {
        return new Affected(
                new Partner(
                        card.id(),
                        card.code(),
                        card.nameJa(),
                        card.nameEn(),
                        card.kind().name()),
                how.depth,
                String.join("、", how.ja),
                String.join("; ", how.en));
    }

    private record Found(int depth, SortedSet<String> ja, SortedSet<String> en) {}
}
