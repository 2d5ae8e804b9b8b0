package io.tsunagi.shipment.domain;

import io.tsunagi.frame.Times;
import io.tsunagi.shipment.domain.OverviewRows.DayEnd;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What waited at the end of days that are over. That does not change any more, so it is read once a day and disruption and remembered;
 * only in the first minutes of a day, when a late sample may still be written, it is read each time.
 */
@Component
class PastDays {

    private static final LocalTime SETTLED = LocalTime.of(0, 10);

    private final OverviewRows rows;
    private final Times times;
    private LocalDate known = LocalDate.EPOCH;
    private final Map<String, Map<LocalDate, Long>> ends = new HashMap<>();

    PastDays(OverviewRows rows, Times times) {
        this.rows = rows;
        this.times = times;
    }

    /**
     * By reference and day; days for which nothing was sampled are left out.
     *
     * @param began first day, by reference of the disruption
     */
    synchronized Map<String, Map<LocalDate, Long>> of(Map<String, LocalDate> began, LocalDate today) {
        boolean settled = !LocalTime.ofInstant(times.now(), times.zone()).isBefore(SETTLED);
        if (!today.equals(known) || !settled) {
            ends.clear();
            known = today;
        }
        ends.keySet().retainAll(began.keySet());
        Map<String, LocalDate> wanted = began.entrySet().stream()
                .filter(one -> one.getValue().isBefore(today) && !ends.containsKey(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, one -> WorkOnOverview.first(one.getValue(), today)));
        if (!wanted.isEmpty()) {
            Map<String, List<DayEnd>> read = rows.dayEnds(wanted, today.minusDays(1), times.zone()).stream()
                    .collect(Collectors.groupingBy(DayEnd::disruption));
            wanted.keySet()
                    .forEach(reference -> ends.put(
                            reference,
                            read.getOrDefault(reference, List.of()).stream()
                                    .collect(Collectors.toMap(DayEnd::day, DayEnd::waiting))));
        }
        return Map.copyOf(ends);
    }
}
