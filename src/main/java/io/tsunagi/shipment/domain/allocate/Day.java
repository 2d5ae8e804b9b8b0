package io.tsunagi.shipment.domain.allocate;

import io.tsunagi.shipment.domain.wave.CapacityUnit;
import io.tsunagi.shipment.domain.wave.UnitKind;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A site's day as it stands, or as somebody imagines it.
 *
 * @param amounts capacity by kind; {@link UnitKind#ALL} alone when one unit is counted
 * @param first shipments that two people sent first
 */
public record Day(
        String site,
        LocalDate date,
        CapacityUnit unit,
        Map<UnitKind, Integer> amounts,
        SiteRules rules,
        Set<UUID> first) {

    public Day {
        amounts = Map.copyOf(amounts);
        first = Set.copyOf(first);
    }

    /** The same with other rules. */
    public Day with(SiteRules other) {
        return new Day(site, date, unit, amounts, other, first);
    }

    /** The same with other hands. */
    public Day with(CapacityUnit counted, Map<UnitKind, Integer> hands) {
        return new Day(site, date, counted, hands, rules, first);
    }

    /** The same with one shipment more that goes first. */
    public Day sendingFirst(UUID shipment) {
        Set<UUID> more = new HashSet<>(first);
        more.add(shipment);
        return new Day(site, date, unit, amounts, rules, more);
    }

    /** Whether the list alone decides. */
    public boolean plain() {
        return unit != CapacityUnit.KINDS && first.isEmpty() && !rules.any();
    }
}
