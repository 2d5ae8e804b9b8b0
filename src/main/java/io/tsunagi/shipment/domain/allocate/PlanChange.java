package io.tsunagi.shipment.domain.allocate;

import io.tsunagi.shipment.domain.wave.Candidate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who moves between two plans of the same day.
 *
 * @param in lines that go in the later plan only, in its order
 * @param out lines that go in the earlier plan only, in its order, with what the later plan says of them
 * @param passed lines that the later plan leaves out while others behind them go, in the order of the list
 */
public record PlanChange(List<AllocationPlan.Taken> in, List<Fallen> out, List<AllocationPlan.LeftOut> passed) {

    /**
     * A line that falls out.
     *
     * @param reason what the later plan says; behind the others when it did not look so far
     */
    public record Fallen(Candidate line, Reason reason) {}

    public PlanChange {
        in = List.copyOf(in);
        out = List.copyOf(out);
        passed = List.copyOf(passed);
    }

    /** Compares two plans. */
    public static PlanChange between(AllocationPlan before, AllocationPlan after) {
        Set<UUID> was = before.ids();
        Set<UUID> is = after.ids();
        Map<UUID, Reason> reasons = after.leftOut().stream()
                .collect(Collectors.toMap(left -> left.line().id(), AllocationPlan.LeftOut::reason));
        Candidate below = after.below();
        Reason behind = new Reason(Reason.Code.BEHIND, below == null ? "–" : below.reference());
        return new PlanChange(
                after.taken().stream()
                        .filter(line -> !was.contains(line.line().id()))
                        .toList(),
                before.taken().stream()
                        .map(AllocationPlan.Taken::line)
                        .filter(line -> !is.contains(line.id()))
                        .map(line -> new Fallen(line, reasons.getOrDefault(line.id(), behind)))
                        .toList(),
                after.leftOut().stream()
                        .filter(left -> left.reason().passesOn())
                        .toList());
    }

    /** How many of each class move in, P0 first. */
    public Map<String, Long> inByClass() {
        return byClass(in.stream().map(AllocationPlan.Taken::line).toList());
    }

    /** How many of each class fall out, P0 first. */
    public Map<String, Long> outByClass() {
        return byClass(out.stream().map(Fallen::line).toList());
    }

    private static Map<String, Long> byClass(List<Candidate> lines) {
        return lines.stream().collect(Collectors.groupingBy(Candidate::code, TreeMap::new, Collectors.counting()));
    }
}
