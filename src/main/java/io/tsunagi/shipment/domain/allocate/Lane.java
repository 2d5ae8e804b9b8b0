package io.tsunagi.shipment.domain.allocate;

import io.tsunagi.shipment.domain.wave.Candidate;
import io.tsunagi.shipment.domain.wave.UnitKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The room of one kind while a plan is made: who waits for it, and what is kept for whom. */
final class Lane {

    final UnitKind kind;
    int remaining;
    List<Candidate> first = new ArrayList<>();
    private final Map<ClassGroup, List<Candidate>> waiting = new EnumMap<>(ClassGroup.class);
    private final Map<ClassGroup, Integer> kept;

    Lane(UnitKind kind, DayTerms terms) {
        this.kind = kind;
        this.remaining = terms.remaining(kind);
        this.kept = terms.reserves(kind);
    }

    List<Candidate> waiting(ClassGroup group) {
        return waiting.computeIfAbsent(group, found -> new ArrayList<>());
    }

    void put(ClassGroup group, List<Candidate> left) {
        waiting.put(group, new ArrayList<>(left));
    }

    /** What is kept for a group and not used. */
    int kept(ClassGroup group) {
        return kept.getOrDefault(group, 0);
    }

    /** What is kept for lower groups of whom nobody waits, with what is left of the group's own. */
    int unaskedBelow(ClassGroup group) {
        return kept(group)
                + ClassGroup.ALL.stream()
                        .filter(other ->
                                other.compareTo(group) > 0 && waiting(other).isEmpty())
                        .mapToInt(this::kept)
                        .sum();
    }

    /** Counts what a line takes: on its own group's part first, then on the lowest part that nobody waits for. */
    void use(ClassGroup group, int units) {
        remaining -= units;
        int left = takeFrom(group, units);
        for (int i = ClassGroup.ALL.size() - 1; i > group.ordinal() && left > 0; i--) {
            ClassGroup lower = ClassGroup.ALL.get(i);
            if (waiting(lower).isEmpty()) {
                left = takeFrom(lower, left);
            }
        }
    }

    private int takeFrom(ClassGroup group, int units) {
        int from = Math.min(kept(group), units);
        kept.put(group, kept(group) - from);
        return units - from;
    }
}
