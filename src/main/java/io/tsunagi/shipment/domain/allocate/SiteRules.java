package io.tsunagi.shipment.domain.allocate;

import io.tsunagi.shipment.domain.CustomerType;
import io.tsunagi.shipment.domain.wave.UnitKind;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules that hold at a site on a day.
 *
 * @param entries of each axis on which something was decided
 */
public record SiteRules(Map<Axis, List<String>> entries) {

    /** Nothing decided. */
    public static final SiteRules NONE = new SiteRules(Map.of());

    public SiteRules {
        entries = Map.copyOf(entries);
    }

    /** The same with another value of one axis. */
    public SiteRules with(Axis axis, List<String> values) {
        Map<Axis, List<String>> changed = new EnumMap<>(Axis.class);
        changed.putAll(entries);
        changed.put(axis, List.copyOf(values));
        return new SiteRules(changed);
    }

    /** The entries of an axis; empty when nothing is decided or the axis is off. */
    public List<String> of(Axis axis) {
        return entries.getOrDefault(axis, List.of());
    }

    /** Whether any rule changes what the list alone would give. */
    public boolean any() {
        return shares() != null || step() != null || lists().any();
    }

    /** Reserves of the class groups; null when none are kept. */
    public @Nullable Shares shares() {
        List<String> three = of(Axis.SHARES);
        return three.isEmpty()
                ? null
                : new Shares(
                        Integer.parseInt(three.get(0)), Integer.parseInt(three.get(1)), Integer.parseInt(three.get(2)));
    }

    /** Share of a customer's history in per cent; null when nothing is capped. */
    public @Nullable Integer step() {
        List<String> cap = of(Axis.CAP);
        return cap.isEmpty() ? null : Integer.valueOf(cap.get(0));
    }

    /** Average a day that stands in where no history is known. */
    public BigDecimal withoutHistory() {
        List<String> cap = of(Axis.CAP);
        return cap.isEmpty() ? BigDecimal.ZERO : new BigDecimal(cap.get(1));
    }

    /** Customers with 100 % of their history. */
    public Set<String> exempt() {
        return Set.copyOf(of(Axis.EXEMPT));
    }

    /** Lists of goods and customers. */
    public SiteLists lists() {
        return new SiteLists(
                Set.copyOf(of(Axis.ITEMS)),
                of(Axis.UNITS).stream().map(UnitKind::valueOf).collect(Collectors.toSet()),
                Set.copyOf(of(Axis.CUSTOMERS)),
                of(Axis.TYPES).stream().map(CustomerType::valueOf).collect(Collectors.toSet()),
                Set.copyOf(of(Axis.PREFECTURES)));
    }

    /** The hours of the day and the days without work. */
    public Rhythm rhythm() {
        return Rhythm.of(of(Axis.RHYTHM), of(Axis.CLOSED));
    }
}
