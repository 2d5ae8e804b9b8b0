package io.tsunagi.partner.web;

import io.tsunagi.partner.PartnerStandings;
import io.tsunagi.partner.PartnerStandings.Standing;
import io.tsunagi.partner.domain.DependencyCard;
import io.tsunagi.partner.domain.PartnerCard;
import io.tsunagi.partner.domain.SecondFactor;
import io.tsunagi.partner.domain.SubcontractCard;
import io.tsunagi.partner.domain.WayIn;
import io.tsunagi.partner.domain.graph.Around;
import io.tsunagi.partner.domain.graph.GraphSource;
import io.tsunagi.partner.domain.graph.SupplyGraph;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the picture around one partner, as nodes and edges and as the table that says the same. */
@Component
class MapView {

    private final GraphSource graph;
    private final ObjectProvider<PartnerStandings> standings;

    MapView(GraphSource graph, ObjectProvider<PartnerStandings> standings) {
        this.graph = graph;
        this.standings = standings;
    }

    /**
     * The picture.
     *
     * @param focus code of the partner in the middle; empty for the one on whom most others rely
     * @param steps how many steps around it
     * @return empty when there is no such partner, or none at all
     */
    @Transactional(readOnly = true)
    public Optional<Picture> around(String focus, int steps, Locale locale) {
        SupplyGraph map = graph.now();
        Optional<PartnerCard> middle = focus.isEmpty() ? busiest(map) : map.partner(focus);
        return middle.map(card -> picture(map, card, steps, locale));
    }

    private static Optional<PartnerCard> busiest(SupplyGraph map) {
        return map.partners().stream()
                .max(Comparator.comparingLong((PartnerCard one) -> needers(map, one))
                        .thenComparing(PartnerCard::code, Comparator.reverseOrder()));
    }

    private static long needers(SupplyGraph map, PartnerCard one) {
        return map.systemsOf(one.id()).stream()
                .flatMap(system -> map.neededBy(system.id()).stream())
                .map(DependencyCard::partnerId)
                .distinct()
                .count();
    }

    private Picture picture(SupplyGraph map, PartnerCard middle, int steps, Locale locale) {
        Around around = Around.of(map, middle, steps);
        Map<UUID, Standing> stand = new HashMap<>();
        standings.orderedStream().forEach(one -> stand.putAll(one.standings()));
        Map<UUID, PartnerCard> shown = around.nodes().stream()
                .collect(Collectors.toMap(one -> one.partner().id(), Around.Node::partner));
        List<Edge> edges = around.edges().stream()
                .map(edge -> edge(map, shown, edge, locale))
                .toList();
        List<Node> nodes = around.nodes().stream()
                .map(node -> new Node(
                        node.partner().code(),
                        PartnerViews.name(node.partner(), locale),
                        node.partner().kind().name(),
                        node.steps(),
                        node.level(),
                        standing(stand.get(node.partner().id())),
                        needers(map, node.partner())))
                .toList();
        return new Picture(middle.code(), PartnerViews.name(middle, locale), steps, nodes, edges, around.left());
    }

    private static String standing(@Nullable Standing standing) {
        return standing == null ? "CALM" : standing.name();
    }

    private static Edge edge(SupplyGraph map, Map<UUID, PartnerCard> shown, Around.Edge edge, Locale locale) {
        PartnerCard from = java.util.Objects.requireNonNull(shown.get(edge.from()));
        PartnerCard to = java.util.Objects.requireNonNull(shown.get(edge.to()));
        boolean japanese = PartnerViews.japanese(locale);
        List<String> words = Stream.concat(
                        edge.needs().stream()
                                .map(need -> map.system(need.systemId())
                                                .map(system -> PartnerViews.name(system, locale))
                                                .orElse("")
                                        + (japanese ? "：" + need.impactJa() : ": " + need.impactEn())),
                        edge.works().stream().map(work -> japanese ? work.workJa() : work.workEn()))
                .toList();
        return new Edge(
                from.code(),
                PartnerViews.name(from, locale),
                to.code(),
                PartnerViews.name(to, locale),
                edge.works().isEmpty() ? "NEED" : "WORK",
                words,
                edge.works().stream().anyMatch(MapView::isDoubtful));
    }

    private static boolean isDoubtful(SubcontractCard work) {
        return work.wayIn() == WayIn.UNKNOWN || work.wayIn() != WayIn.NONE && work.mfa() != SecondFactor.YES;
    }

    /**
     * What the picture shows.
     *
     * @param focus code of the partner in the middle
     * @param left how many more stand within these steps and are not shown
     */
    record Picture(String focus, String name, int steps, List<Node> nodes, List<Edge> edges, int left) {}

    /**
     * A partner.
     *
     * @param level below 0 those it relies on, above 0 those who rely on it
     * @param standing CALM, NONE, RESTORED, POTENTIAL, CONFIRMED or DOWN
     * @param needers how many need a system of it
     */
    record Node(String code, String name, String kind, int steps, int level, String standing, long needers) {}

    /**
     * Somebody relies on somebody.
     *
     * @param from code of who relies
     * @param kind NEED of systems or WORK by contract
     * @param words what is needed for what, or what work it is
     * @param doubtful whether somebody may come in by it without a second factor
     */
    record Edge(
            String from,
            String fromName,
            String to,
            String toName,
            String kind,
            List<String> words,
            boolean doubtful) {}
}
