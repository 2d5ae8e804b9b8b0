package io.tsunagi.shipment.domain.allocate;

import io.tsunagi.shipment.domain.allocate.AllocationPlan.GroupLoad;
import io.tsunagi.shipment.domain.allocate.AllocationPlan.LeftOut;
import io.tsunagi.shipment.domain.allocate.AllocationPlan.Load;
import io.tsunagi.shipment.domain.allocate.AllocationPlan.Taken;
import io.tsunagi.shipment.domain.allocate.AllocationPlan.Way;
import io.tsunagi.shipment.domain.wave.Candidate;
import io.tsunagi.shipment.domain.wave.Cutoff;
import io.tsunagi.shipment.domain.wave.UnitKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides who gets a day. It asks nobody and remembers nothing: the same terms and the same list give the same plan.
 *
 * <ol>
 *   <li>Lists and caps take lines out, and so does a quantity above what the whole day has of its kind, each with its reason; those
 *       behind them move up.
 *   <li>Lines that two people sent first take room before any share; they count on the share of their own group.
 *   <li>Each group takes what is kept for it, highest first, in the order of the list; inside a kind and group nobody overtakes.
 *   <li>Room of a lower group for which nobody of that group waits goes up at once, to the highest group that waits.
 *   <li>Once the cut-off has passed, all that is left goes in the order of the list, whatever group it was kept for.
 * </ol>
 *
 * <p>Without shares, lists and caps that is the list alone, as far as the room goes ({@link Cutoff}).
 */
public final class Allocator {

    private final DayTerms terms;
    private final Map<UnitKind, Lane> lanes = new EnumMap<>(UnitKind.class);
    private final Map<UUID, Integer> places = new HashMap<>();
    private final List<Taken> taken = new ArrayList<>();
    private final List<LeftOut> out = new ArrayList<>();

    private Allocator(DayTerms terms) {
        this.terms = terms;
        terms.amounts().keySet().forEach(kind -> lanes.put(kind, new Lane(kind, terms)));
    }

    /**
     * Makes the plan.
     *
     * @param ranked open lines in the order of the list; of each kind and class group at least one more than fits, if there are more
     */
    public static AllocationPlan plan(DayTerms terms, List<Asked> ranked) {
        return new Allocator(terms).plan(ranked);
    }

    private AllocationPlan plan(List<Asked> ranked) {
        admit(ranked);
        for (Lane lane : lanes.values()) {
            lane.first = take(lane, lane.first, lane.remaining, Way.FIRST);
        }
        if (terms.shares() == null) {
            lanes.values().forEach(lane -> takeInOrder(lane, Way.LIST));
        } else {
            takeShares();
        }
        lanes.values().forEach(this::explain);
        taken.sort(Comparator.comparing((Taken line) -> line.way() != Way.FIRST)
                .thenComparing(line -> place(line.line())));
        out.sort(Comparator.comparing(line -> place(line.line())));
        Candidate below = out.stream()
                .filter(line -> !line.reason().passesOn())
                .map(LeftOut::line)
                .findFirst()
                .orElse(null);
        return new AllocationPlan(
                taken, out, below, lanes.values().stream().map(this::load).toList());
    }

    /** Sorts what may go into its lane; what may not is left out with its reason. */
    private void admit(List<Asked> ranked) {
        Caps.Count count = terms.caps().count();
        List<Asked> ordered = new ArrayList<>(ranked);
        // those sent first have the first claim on their customer's cap
        ordered.sort(Comparator.comparing(asked -> !asked.overridden()));
        ranked.forEach(asked -> places.putIfAbsent(asked.line().id(), places.size()));
        for (Asked asked : ordered) {
            UnitKind kind = UnitKind.of(asked.line().unit(), asked.temperature(), lanes.keySet());
            Lane lane = lanes.get(kind);
            Reason reason = refuses(asked, kind, lane, count).orElse(null);
            if (reason != null || lane == null) {
                out.add(new LeftOut(
                        asked.line(), kind, reason == null ? new Reason(Reason.Code.KIND, kind.name()) : reason));
            } else if (asked.overridden()) {
                lane.first.add(asked.line());
            } else {
                lane.waiting(asked.group()).add(asked.line());
            }
        }
    }

    private Optional<Reason> refuses(Asked asked, UnitKind kind, @Nullable Lane lane, Caps.Count count) {
        if (lane == null) {
            return Optional.of(new Reason(Reason.Code.KIND, kind.name()));
        }
        Optional<Reason> listed =
                asked.overridden() ? Optional.empty() : terms.lists().refuses(asked);
        if (listed.isPresent()) {
            return listed;
        }
        int needs = terms.unit().of(asked.line().quantity());
        int amount = terms.amounts().getOrDefault(kind, 0);
        return amount > 0 && needs > amount
                ? Optional.of(new Reason(Reason.Code.TOO_LARGE, needs, amount))
                : count.refuses(asked);
    }

    private void takeShares() {
        for (ClassGroup group : ClassGroup.ALL) {
            lanes.values()
                    .forEach(lane -> lane.put(group, take(lane, lane.waiting(group), lane.kept(group), Way.SHARE)));
        }
        if (terms.flowsDown()) {
            lanes.values().forEach(lane -> takeInOrder(lane, Way.CUT_OFF));
            return;
        }
        for (ClassGroup group : ClassGroup.ALL) {
            for (Lane lane : lanes.values()) {
                lane.put(group, take(lane, lane.waiting(group), lane.unaskedBelow(group), Way.UP));
            }
        }
    }

    /** All that wait in a lane, whatever their group; the first that does not fit ends it. */
    private void takeInOrder(Lane lane, Way way) {
        List<Candidate> all = new ArrayList<>();
        ClassGroup.ALL.forEach(group -> all.addAll(lane.waiting(group)));
        List<Candidate> rest = take(lane, all, lane.remaining, way);
        ClassGroup.ALL.forEach(group -> lane.put(
                group,
                rest.stream()
                        .filter(line -> ClassGroup.of(line.priority()) == group)
                        .toList()));
    }

    /** Takes lines in their order while there is room; says who is left. */
    private List<Candidate> take(Lane lane, List<Candidate> waiting, int room, Way way) {
        Cutoff cutoff =
                Cutoff.of(waiting, terms.unit(), Math.min(room, lane.remaining), Cutoff.LINES_A_WAVE - taken.size());
        cutoff.within().forEach(line -> {
            int units = terms.unit().of(line.quantity());
            taken.add(new Taken(line, lane.kind, units, way));
            lane.use(ClassGroup.of(line.priority()), units);
        });
        return new ArrayList<>(waiting.subList(cutoff.within().size(), waiting.size()));
    }

    /** Says of all who wait in a lane why. */
    private void explain(Lane lane) {
        if (terms.shares() == null || terms.flowsDown()) {
            List<Candidate> all = new ArrayList<>(lane.first);
            ClassGroup.ALL.forEach(group -> all.addAll(lane.waiting(group)));
            explain(lane, all);
        } else {
            explain(lane, lane.first);
            ClassGroup.ALL.forEach(group -> explain(lane, lane.waiting(group)));
        }
    }

    private void explain(Lane lane, List<Candidate> waiting) {
        for (int i = 0; i < waiting.size(); i++) {
            Candidate line = waiting.get(i);
            out.add(new LeftOut(
                    line,
                    lane.kind,
                    taken.size() >= Cutoff.LINES_A_WAVE
                            ? new Reason(Reason.Code.WAVE, Cutoff.LINES_A_WAVE)
                            : i > 0
                                    ? new Reason(
                                            Reason.Code.BEHIND, waiting.get(0).reference())
                                    : noRoom(lane, line)));
        }
    }

    private Reason noRoom(Lane lane, Candidate line) {
        int needs = terms.unit().of(line.quantity());
        int amount = terms.amounts().getOrDefault(lane.kind, 0);
        Shares shares = terms.shares();
        if (shares == null || needs > lane.remaining) {
            return new Reason(Reason.Code.CAPACITY, needs, lane.remaining, amount);
        }
        ClassGroup group = ClassGroup.of(line.priority());
        return new Reason(
                Reason.Code.SHARE,
                group.classes(),
                needs,
                lane.kept(group),
                shares.reserve(group, amount),
                shares.of(group));
    }

    private Load load(Lane lane) {
        int amount = terms.amounts().getOrDefault(lane.kind, 0);
        Shares shares = terms.shares();
        List<GroupLoad> groups = shares == null
                ? List.of()
                : ClassGroup.ALL.stream()
                        .map(group -> new GroupLoad(
                                group,
                                shares.reserve(group, amount),
                                terms.used(lane.kind, group),
                                taken(lane.kind, group)))
                        .toList();
        return new Load(
                lane.kind,
                amount,
                terms.used(lane.kind),
                groups.isEmpty()
                        ? taken(lane.kind, null)
                        : groups.stream().mapToInt(GroupLoad::taken).sum(),
                groups);
    }

    private int taken(UnitKind kind, @Nullable ClassGroup group) {
        return taken.stream()
                .filter(line -> line.kind() == kind
                        && (group == null || ClassGroup.of(line.line().priority()) == group))
                .mapToInt(Taken::units)
                .sum();
    }

    private int place(Candidate line) {
        return places.getOrDefault(line.id(), 0);
    }
}
