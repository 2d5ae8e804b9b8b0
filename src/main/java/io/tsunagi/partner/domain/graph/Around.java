package io.tsunagi.partner.domain.graph;

import io.tsunagi.partner.domain.DependencyCard;
import io.tsunagi.partner.domain.PartnerCard;
import io.tsunagi.partner.domain.SubcontractCard;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who stands around a partner within some steps along needs and contracts, in either direction.
 *
 * @param nodes nearest first, the partner itself before all
 * @param edges between these only, one for each pair and kind
 * @param left how many more are within these steps and are not shown, because nobody can read more at once
 */
public record Around(List<Node> nodes, List<Edge> edges, int left) {

    /** Most partners of one picture. */
    public static final int MOST = 60;

    /** The partner and who stands around it. */
    public static Around of(SupplyGraph graph, PartnerCard focus, int steps) {
        Map<UUID, Node> nodes = new LinkedHashMap<>();
        int left = 0;
        Deque<Node> next = new ArrayDeque<>();
        Node first = new Node(focus, 0, 0);
        nodes.put(focus.id(), first);
        next.add(first);
        Map<UUID, Boolean> seen = new LinkedHashMap<>(Map.of(focus.id(), true));
        while (!next.isEmpty()) {
            Node from = next.remove();
            if (from.steps() == steps) {
                continue;
            }
            for (Node to : neighbours(graph, from)) {
                if (seen.putIfAbsent(to.partner().id(), true) == null) {
                    next.add(to);
                    if (nodes.size() < MOST) {
                        nodes.put(to.partner().id(), to);
                    } else {
                        left++;
                    }
                }
            }
        }
        return new Around(List.copyOf(nodes.values()), edges(graph, nodes), left);
    }

    private static List<Node> neighbours(SupplyGraph graph, Node from) {
        UUID id = from.partner().id();
        List<Node> found = new ArrayList<>();
        int steps = from.steps() + 1;
        graph.needsOf(id)
                .forEach(need -> graph.partner(owner(graph, need))
                        .ifPresent(one -> found.add(new Node(one, steps, from.level() - 1))));
        graph.contractorsOf(id)
                .forEach(work -> graph.partner(work.contractorId())
                        .ifPresent(one -> found.add(new Node(one, steps, from.level() - 1))));
        graph.systemsOf(id)
                .forEach(system -> graph.neededBy(system.id())
                        .forEach(need -> graph.partner(need.partnerId())
                                .ifPresent(one -> found.add(new Node(one, steps, from.level() + 1)))));
        graph.principalsOf(id)
                .forEach(work -> graph.partner(work.partnerId())
                        .ifPresent(one -> found.add(new Node(one, steps, from.level() + 1))));
        return found;
    }

    private static List<Edge> edges(SupplyGraph graph, Map<UUID, Node> nodes) {
        List<Edge> edges = new ArrayList<>();
        for (UUID id : nodes.keySet()) {
            Map<UUID, List<DependencyCard>> needs = new LinkedHashMap<>();
            graph.needsOf(id).stream()
                    .filter(need -> nodes.containsKey(owner(graph, need)))
                    .forEach(need -> needs.computeIfAbsent(owner(graph, need), none -> new ArrayList<>())
                            .add(need));
            needs.forEach((to, all) -> edges.add(new Edge(id, to, List.copyOf(all), List.of())));
            Map<UUID, List<SubcontractCard>> works = new LinkedHashMap<>();
            graph.contractorsOf(id).stream()
                    .filter(work -> nodes.containsKey(work.contractorId()))
                    .forEach(work -> works.computeIfAbsent(work.contractorId(), none -> new ArrayList<>())
                            .add(work));
            works.forEach((to, all) -> edges.add(new Edge(id, to, List.of(), List.copyOf(all))));
        }
        return List.copyOf(edges);
    }

    private static UUID owner(SupplyGraph graph, DependencyCard need) {
        return graph.system(need.systemId()).orElseThrow().partnerId();
    }

    /**
     * A partner of the picture.
     *
     * @param steps how far from the partner in the middle
     * @param level side it stands on: below 0 those it relies on, above 0 those who rely on it
     */
    public record Node(PartnerCard partner, int steps, int level) {}

    /**
     * Somebody relies on somebody.
     *
     * @param from who relies
     * @param to on whom
     * @param needs systems that are needed; empty when it is about contracted work
     * @param works work that is contracted; empty when it is about systems
     */
    public record Edge(UUID from, UUID to, List<DependencyCard> needs, List<SubcontractCard> works) {}
}
