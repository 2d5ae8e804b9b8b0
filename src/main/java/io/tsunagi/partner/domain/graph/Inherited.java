package io.tsunagi.partner.domain.graph;

import io.tsunagi.partner.domain.DependencyCard;
import io.tsunagi.partner.domain.Goals;
import io.tsunagi.partner.domain.Harm;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of each system, goal by goal: the strictest word of all who need it. Who said nothing passes on what is asked of
 * the own system that stops with it; who said something is taken at that word, and nothing is passed through it. Circles do no
 * harm, because the strictest word is settled first and no system is settled twice.
 */
public final class Inherited {

    private final SupplyGraph graph;
    private final Map<UUID, Figure<Duration>> rto;
    private final Map<UUID, Figure<Integer>> rlo;
    private final Map<UUID, Figure<Duration>> longest;
    private final Map<UUID, Figure<Harm>> after4h;
    private final Map<UUID, Figure<Harm>> after1d;
    private final Map<UUID, Figure<Harm>> after3d;

    Inherited(SupplyGraph graph, Collection<DependencyCard> edges) {
        this.graph = graph;
        this.rto = settle(edges, Goals::rto, Comparator.naturalOrder());
        this.rlo = settle(edges, Goals::rloPercent, Comparator.reverseOrder());
        this.longest = settle(edges, Goals::longestOutage, Comparator.naturalOrder());
        this.after4h = settle(edges, Goals::after4h, Comparator.reverseOrder());
        this.after1d = settle(edges, Goals::after1d, Comparator.reverseOrder());
        this.after3d = settle(edges, Goals::after3d, Comparator.reverseOrder());
    }

    /** What is asked of the system by those who need it; a goal is null when nobody said anything. */
    public Asked of(UUID system) {
        return new Asked(
                rto.get(system),
                rlo.get(system),
                longest.get(system),
                after4h.get(system),
                after1d.get(system),
                after3d.get(system));
    }

    /** What one dependency asks: its own words, and for the rest what is asked of the system that stops with it. */
    public Asked of(DependencyCard edge) {
        UUID stops = edge.stopsSystemId();
        Asked passed = stops == null ? new Asked(null, null, null, null, null, null) : of(stops);
        Goals own = edge.goals();
        return new Asked(
                either(edge, own.rto(), passed.rto()),
                either(edge, own.rloPercent(), passed.rloPercent()),
                either(edge, own.longestOutage(), passed.longestOutage()),
                either(edge, own.after4h(), passed.after4h()),
                either(edge, own.after1d(), passed.after1d()),
                either(edge, own.after3d(), passed.after3d()));
    }

    private static <T> @Nullable Figure<T> either(DependencyCard edge, @Nullable T own, @Nullable Figure<T> passed) {
        return own == null ? passed : new Figure<>(own, edge);
    }

    private <T> Map<UUID, Figure<T>> settle(
            Collection<DependencyCard> edges, Function<Goals, @Nullable T> goal, Comparator<T> strictFirst) {
        PriorityQueue<Word<T>> words = new PriorityQueue<>(
                Comparator.comparing((Word<T> word) -> word.figure().value(), strictFirst));
        for (DependencyCard edge : edges) {
            T said = goal.apply(edge.goals());
            if (said != null) {
                words.add(new Word<>(edge.systemId(), new Figure<>(said, edge)));
            }
        }
        Map<UUID, Figure<T>> settled = new HashMap<>();
        while (!words.isEmpty()) {
            Word<T> strictest = words.remove();
            if (settled.putIfAbsent(strictest.system(), strictest.figure()) == null) {
                for (DependencyCard before : graph.stopping(strictest.system())) {
                    if (goal.apply(before.goals()) == null) {
                        words.add(new Word<>(before.systemId(), strictest.figure()));
                    }
                }
            }
        }
        return settled;
    }

    private record Word<T>(UUID system, Figure<T> figure) {}

    /**
     * A goal and who said it.
     *
     * @param from the dependency whose own word it is
     */
    public record Figure<T>(T value, DependencyCard from) {

        /** Whether it is not the own word of that dependency but inherited along the map. */
        public boolean inheritedBy(DependencyCard edge) {
            return !from.id().equals(edge.id());
        }

        /** Whether nobody who needs the system directly said it: it came along the map. */
        public boolean inheritedBy(UUID system) {
            return !from.systemId().equals(system);
        }
    }

    /** Goals with their sources; null where nobody said anything. */
    public record Asked(
            @Nullable Figure<Duration> rto,
            @Nullable Figure<Integer> rloPercent,
            @Nullable Figure<Duration> longestOutage,
            @Nullable Figure<Harm> after4h,
            @Nullable Figure<Harm> after1d,
            @Nullable Figure<Harm> after3d) {}
}
