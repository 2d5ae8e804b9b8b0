package io.tsunagi.shipment.domain;

import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.Times;
import io.tsunagi.overview.Figure;
import io.tsunagi.overview.OverviewPart;
import io.tsunagi.shipment.domain.OverviewRows.SiteDay;
import io.tsunagi.shipment.domain.OverviewRows.Standing;
import io.tsunagi.shipment.domain.OverviewRows.Usual;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the overview what waits and what the sites can do, by day. The sites of a disruption are those from which its partners ship or
 * shipped; their whole capacity counts, because nobody divides it between disruptions.
 */
@Component
class WorkOnOverview implements OverviewPart {

    /** Days of the curves, the present one included. */
    static final int DAYS = 14;

    private final OverviewRows rows;
    private final PastDays past;
    private final Times times;

    WorkOnOverview(OverviewRows rows, PastDays past, Times times) {
        this.rows = rows;
        this.past = past;
        this.times = times;
    }

    @Override
    public Map<String, Figure.Work> of(List<Disruption> running) {
        LocalDate today = LocalDate.ofInstant(times.now(), times.zone());
        Map<UUID, List<Standing>> standing = rows
                .standing(running.stream()
                        .flatMap(one -> one.partnerIds().stream())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.groupingBy(Standing::partner));
        Map<String, List<Standing>> own = new HashMap<>();
        Map<String, Collection<String>> sites = new HashMap<>();
        Map<String, LocalDate> began = new HashMap<>();
        for (Disruption one : running) {
            List<Standing> mine = one.partnerIds().stream()
                    .flatMap(partner -> standing.getOrDefault(partner, List.of()).stream())
                    .toList();
            own.put(one.reference(), mine);
            sites.put(one.reference(), mine.stream().map(Standing::site).collect(Collectors.toSet()));
            began.put(one.reference(), LocalDate.ofInstant(one.occurredAt(), times.zone()));
        }
        Set<String> all = sites.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
        Map<String, List<SiteDay>> capacities = rows.capacities(all, today.minusDays(DAYS - 1L), today).stream()
                .collect(Collectors.groupingBy(SiteDay::site));
        Map<String, List<Usual>> usual = usual(sites, began);
        Map<String, Map<LocalDate, Long>> ends = past.of(began, today);
        Map<String, Figure.Work> figures = new HashMap<>();
        for (Disruption one : running) {
            String reference = one.reference();
            List<Standing> mine = own.getOrDefault(reference, List.of());
            long waiting = mine.stream().mapToLong(Standing::waiting).sum();
            List<SiteDay> hands = sites.getOrDefault(reference, Set.of()).stream()
                    .flatMap(site -> capacities.getOrDefault(site, List.of()).stream())
                    .toList();
            figures.put(
                    reference,
                    new Figure.Work(
                            waiting,
                            mine.stream().mapToLong(Standing::urgent).sum(),
                            days(
                                    began.getOrDefault(reference, today),
                                    today,
                                    ends.getOrDefault(reference, Map.of()),
                                    waiting,
                                    hands),
                            level(today, hands, usual.getOrDefault(reference, List.of()))));
        }
        return figures;
    }

    /** Asked once for those that began on the same day at the same sites, which in a large outage are many. */
    private Map<String, List<Usual>> usual(Map<String, Collection<String>> sites, Map<String, LocalDate> began) {
        Map<List<Object>, List<String>> alike = sites.keySet().stream()
                .collect(Collectors.groupingBy(one -> List.of(
                        began.getOrDefault(one, LocalDate.EPOCH), Set.copyOf(sites.getOrDefault(one, Set.of())))));
        Map<String, Collection<String>> asked = new HashMap<>();
        alike.values().forEach(group -> asked.put(group.get(0), sites.getOrDefault(group.get(0), Set.of())));
        Map<String, List<Usual>> answered =
                rows.usual(asked, began).stream().collect(Collectors.groupingBy(Usual::disruption));
        Map<String, List<Usual>> usual = new HashMap<>();
        alike.values()
                .forEach(group -> group.forEach(one -> usual.put(one, answered.getOrDefault(group.get(0), List.of()))));
        return usual;
    }

    private static List<Figure.Day> days(
            LocalDate began, LocalDate today, Map<LocalDate, Long> ends, long waiting, List<SiteDay> hands) {
        List<Figure.Day> days = new ArrayList<>();
        for (LocalDate day = first(began, today); !day.isAfter(today); day = day.plusDays(1)) {
            days.add(new Figure.Day(
                    day,
                    day.equals(today) ? Long.valueOf(waiting) : ends.get(day),
                    sum(hands, day, "LINE"),
                    sum(hands, day, "PACKAGE")));
        }
        return days;
    }

    /** First day of the curves of a disruption that began on that day. */
    static LocalDate first(LocalDate began, LocalDate today) {
        LocalDate earliest = today.minusDays(DAYS - 1L);
        return began.isAfter(earliest) ? began : earliest;
    }

    private static @Nullable Long sum(List<SiteDay> hands, LocalDate day, String unit) {
        List<Long> amounts = hands.stream()
                .filter(one -> one.day().equals(day) && one.unit().equals(unit))
                .map(SiteDay::amount)
                .toList();
        return amounts.isEmpty()
                ? null
                : Long.valueOf(amounts.stream().mapToLong(Long::longValue).sum());
    }

    /** Lines and packages cannot be added up, and a site without a usual day would lift the level: then nobody can say. */
    private static @Nullable Integer level(LocalDate today, List<SiteDay> hands, List<Usual> usual) {
        List<SiteDay> now =
                hands.stream().filter(one -> one.day().equals(today)).toList();
        Set<String> units = Stream.concat(
                        usual.stream().map(Usual::unit), now.stream().map(SiteDay::unit))
                .collect(Collectors.toCollection(HashSet::new));
        Set<String> known = usual.stream().map(Usual::site).collect(Collectors.toSet());
        double whole = usual.stream().mapToDouble(Usual::amount).sum();
        if (units.size() != 1
                || now.isEmpty()
                || whole <= 0
                || !now.stream().allMatch(one -> known.contains(one.site()))) {
            return null;
        }
        long amount = now.stream().mapToLong(SiteDay::amount).sum();
        return (int) Math.min(999, amount * 100 / whole);
    }
}
