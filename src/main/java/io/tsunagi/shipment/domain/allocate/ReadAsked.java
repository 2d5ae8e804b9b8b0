package io.tsunagi.shipment.domain.allocate;

import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.shipment.domain.wave.Cutoff;
import io.tsunagi.shipment.domain.wave.UnitKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Reads as much of the list as the plan of a day can need, and hands it to the planner. Of each kind and class group that has room of
 * its own it reads one line more than can fit, lists applied; caps may take many of them out, then it reads farther, to
 * {@link #MOST} lines a part. So the cost follows the hands of the day, not what waits behind them.
 */
@Service
class ReadAsked {

    /** Most lines read of a kind and group. */
    static final int MOST = 8_192;

    /** Lines at the top of each group that are read whatever the lists say, so that the plan can say why they do not go. */
    private static final int HEAD = 20;

    private static final int FARTHER = 4;

    private static final Comparator<Asked> ORDER = Comparator.comparing(
                    (Asked one) -> one.line().priority())
            .thenComparing(one -> one.line().rankAt())
            // the order of uuids in the database is that of their letters, not that of Java
            .thenComparing(one -> one.line().id().toString());

    private final AskedLines lines;
    private final KindAmounts kinds;
    private final Demand demand;

    ReadAsked(AskedLines lines, KindAmounts kinds, Demand demand) {
        this.lines = lines;
        this.kinds = kinds;
        this.demand = demand;
    }

    /** A part of the list that was read, and whether that was all of it. */
    private record Read(UnitKind kind, ClassGroup group, boolean whole) {}

    AllocationPlan plan(Disruption disruption, Day day, boolean flowsDown) {
        Map<UnitKind, Map<ClassGroup, Integer>> used = kinds.used(day.site(), day.date());
        DayTerms terms = new DayTerms(
                day.unit(),
                day.amounts(),
                used,
                day.rules().shares(),
                flowsDown,
                day.rules().lists(),
                Caps.NONE);
        int farther = 1;
        while (true) {
            Map<UUID, Asked> asked = first(disruption, day);
            List<Read> reads = read(disruption, terms, day, farther, asked);
            AllocationPlan plan = plan(terms, day, asked.values());
            boolean enough = reads.stream().allMatch(read -> read.whole() || plan.ends(read.kind(), read.group()));
            if (enough || farther * (Cutoff.LINES_A_WAVE + 1) >= MOST) {
                return plan;
            }
            farther *= FARTHER;
        }
    }

    private Map<UUID, Asked> first(Disruption disruption, Day day) {
        Map<UUID, Asked> asked = new LinkedHashMap<>();
        if (!day.first().isEmpty()) {
            lines.of(disruption.partnerIds(), day.site(), day.first())
                    .forEach(one -> asked.put(one.line().id(), one.first()));
        }
        return asked;
    }

    private List<Read> read(Disruption disruption, DayTerms terms, Day day, int farther, Map<UUID, Asked> asked) {
        List<Read> reads = new ArrayList<>();
        Set<UnitKind> set = terms.amounts().keySet();
        for (ClassGroup group : ClassGroup.ALL) {
            for (UnitKind kind : set) {
                int limit = limit(terms, kind, farther);
                List<Asked> part =
                        lines.top(disruption.partnerIds(), day.site(), part(group, kind, set, terms.lists()), limit);
                reads.add(new Read(kind, group, part.size() < limit));
                part.forEach(one -> asked.putIfAbsent(one.line().id(), one));
            }
            if (terms.lists().any() || !set.contains(UnitKind.ALL)) {
                AskedLines.Part head = new AskedLines.Part(group.first(), group.last(), null, set, SiteLists.NONE);
                lines.top(disruption.partnerIds(), day.site(), head, HEAD)
                        .forEach(one -> asked.putIfAbsent(one.line().id(), one));
            }
        }
        return reads;
    }

    private static AskedLines.Part part(ClassGroup group, UnitKind kind, Set<UnitKind> set, SiteLists lists) {
        return new AskedLines.Part(group.first(), group.last(), kind == UnitKind.ALL ? null : kind, set, lists);
    }

    private static int limit(DayTerms terms, UnitKind kind, int farther) {
        return Math.min(MOST, Cutoff.rowsNeeded(terms.remaining(kind)) * farther);
    }

    private AllocationPlan plan(DayTerms terms, Day day, Collection<Asked> asked) {
        List<Asked> ranked = asked.stream().sorted(ORDER).toList();
        DayTerms capped = day.rules().step() == null
                ? terms
                : new DayTerms(
                        terms.unit(),
                        terms.amounts(),
                        terms.used(),
                        terms.shares(),
                        terms.flowsDown(),
                        terms.lists(),
                        caps(day, ranked));
        return Allocator.plan(capped, ranked);
    }

    private Caps caps(Day day, List<Asked> ranked) {
        List<Caps.Key> keys = ranked.stream().map(Caps.Key::of).distinct().toList();
        return new Caps(
                day.rules().step(),
                day.rules().withoutHistory(),
                day.rules().exempt(),
                demand.averages(keys),
                demand.released(keys, day.date()));
    }
}
