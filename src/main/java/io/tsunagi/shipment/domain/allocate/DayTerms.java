package io.tsunagi.shipment.domain.allocate;

import io.tsunagi.shipment.domain.wave.CapacityUnit;
import io.tsunagi.shipment.domain.wave.UnitKind;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the planner is told of a site and a day.
 *
 * @param unit what is counted
 * @param amounts capacity of the day by kind; {@link UnitKind#ALL} alone when the day is counted in one unit
 * @param used what the waves so far took, by kind and class group
 * @param shares reserves of the class groups; null when the list alone decides
 * @param flowsDown whether the cut-off has passed, so that unused reserves go to whoever is next
 */
public record DayTerms(
        CapacityUnit unit,
        Map<UnitKind, Integer> amounts,
        Map<UnitKind, Map<ClassGroup, Integer>> used,
        @Nullable Shares shares,
        boolean flowsDown,
        SiteLists lists,
        Caps caps) {

    public DayTerms {
        amounts = Map.copyOf(amounts);
        used = Map.copyOf(used);
    }

    /** A day in one unit without any rule: the list alone decides. */
    public static DayTerms plain(CapacityUnit unit, int remaining) {
        return new DayTerms(unit, Map.of(UnitKind.ALL, remaining), Map.of(), null, false, SiteLists.NONE, Caps.NONE);
    }

    int used(UnitKind kind) {
        return used.getOrDefault(kind, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    int used(UnitKind kind, ClassGroup group) {
        return used.getOrDefault(kind, Map.of()).getOrDefault(group, 0);
    }

    /** What is left of a kind today. */
    int remaining(UnitKind kind) {
        return Math.max(0, amounts.getOrDefault(kind, 0) - used(kind));
    }

    /** What is kept for each group of a kind and not used yet; nothing when there are no shares. */
    Map<ClassGroup, Integer> reserves(UnitKind kind) {
        Map<ClassGroup, Integer> reserves = new EnumMap<>(ClassGroup.class);
        if (shares != null) {
            int amount = amounts.getOrDefault(kind, 0);
            ClassGroup.ALL.forEach(group ->
                    reserves.put(group, Math.max(0, shares.reserve(group, amount) - used(kind, group))));
        }
        return reserves;
    }
}
