package io.tsunagi.shipment.domain.allocate;

import io.tsunagi.shipment.domain.wave.Candidate;
import io.tsunagi.shipment.domain.wave.Cutoff;
import io.tsunagi.shipment.domain.wave.UnitKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who goes and who does not.
 *
 * @param taken what goes: those sent first by two people, then in the order of the list
 * @param leftOut those looked at that do not go, in the order of the list
 * @param below the first that does not go for want of room; null when everybody asked has room
 * @param loads how the day is used, by kind
 */
public record AllocationPlan(
        List<Taken> taken, List<LeftOut> leftOut, @Nullable Candidate below, List<Load> loads) {

    public AllocationPlan {
        taken = List.copyOf(taken);
        leftOut = List.copyOf(leftOut);
        loads = List.copyOf(loads);
    }

    /** On whose room a line goes. */
    public enum Way {
        /** No shares are set: the list alone. */
        LIST,
        /** The share of its own group. */
        SHARE,
        /** Room of a lower group that nobody of that group waits for. */
        UP,
        /** Room that was left at the cut-off. */
        CUT_OFF,
        /** Two people sent it first. */
        FIRST
    }

    /** A line that goes, and the room it takes. */
    public record Taken(Candidate line, UnitKind kind, int units, Way way) {}

    /** A line that does not go. */
    public record LeftOut(Candidate line, UnitKind kind, Reason reason) {}

    /**
     * How the day of a kind is used.
     *
     * @param used by the waves so far
     * @param taken by this plan
     * @param groups the same by class group, highest first; empty without shares
     */
    public record Load(UnitKind kind, int amount, int used, int taken, List<GroupLoad> groups) {

        /** What neither waves nor this plan use. */
        public int free() {
            return Math.max(0, amount - used - taken);
        }
    }

    /** How a class group stands against its reserve. */
    public record GroupLoad(ClassGroup group, int reserve, int used, int taken) {}

    /** Room that the plan takes. */
    public int units() {
        return taken.stream().mapToInt(Taken::units).sum();
    }

    /** The plan as a line in the list. */
    public Cutoff cutoff() {
        return new Cutoff(taken.stream().map(Taken::line).toList(), units(), below);
    }

    /** What hands handle each taken line as, by its id. */
    public Map<UUID, UnitKind> kinds() {
        return taken.stream().collect(Collectors.toMap(line -> line.line().id(), Taken::kind));
    }

    /** Ids of the lines that go. */
    public Set<UUID> ids() {
        return taken.stream().map(line -> line.line().id()).collect(Collectors.toSet());
    }

    /** How many lines are left out for which reason, in the order of the codes. */
    public Map<Reason.Code, Long> reasons() {
        return leftOut.stream()
                .collect(Collectors.groupingBy(line -> line.reason().code(), TreeMap::new, Collectors.counting()));
    }

    /** Whether a line of that kind and group waits for want of room; then more of the list need not be read. */
    boolean ends(UnitKind kind, ClassGroup group) {
        return leftOut.stream()
                .anyMatch(line -> line.kind() == kind
                        && ClassGroup.of(line.line().priority()) == group
                        && !line.reason().passesOn());
    }
}
