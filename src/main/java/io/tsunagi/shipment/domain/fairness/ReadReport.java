package io.tsunagi.shipment.domain.fairness;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.shipment.domain.outcome.Outcome;
import io.tsunagi.shipment.domain.wave.SiteDay;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was counted, and who was refused or sent first on a day. */
@Service
@Transactional(readOnly = true)
public class ReadReport {

    private final Disruptions disruptions;
    private final FairnessReports reports;
    private final PriorityOverrides overrides;
    private final Clock clock;

    ReadReport(Disruptions disruptions, FairnessReports reports, PriorityOverrides overrides, Clock clock) {
        this.disruptions = disruptions;
        this.reports = reports;
        this.overrides = overrides;
        this.clock = clock;
    }

    /**
     * A day as the report shows it.
     *
     * @param report null when nothing was counted on that day
     * @param days that have a report, newest first
     * @param refusals decisions of the day that gave less than was asked, oldest first
     * @param overrides of the day, newest first
     */
    public record Sheet(
            Disruption disruption,
            LocalDate day,
            boolean today,
            @Nullable FairnessReport report,
            List<LocalDate> days,
            List<Outcome> refusals,
            List<PriorityOverride> overrides) {

        /** How many refusals there were for which kind and reason, as {@code KIND REASON}. */
        public Map<String, Long> reasons() {
            return refusals.stream()
                    .collect(Collectors.groupingBy(
                            one -> one.kind() + " " + one.reason(), TreeMap::new, Collectors.counting()));
        }
    }

    /**
     * The sheet of a day.
     *
     * @param day null for today
     * @return empty when there is no such disruption
     */
    public Optional<Sheet> sheet(String disruption, @Nullable LocalDate day) {
        LocalDate today = SiteDay.of(clock.instant());
        LocalDate asked = day == null ? today : day;
        return disruptions
                .find(disruption)
                .map(found -> new Sheet(
                        found,
                        asked,
                        asked.equals(today),
                        reports.find(disruption, asked).orElse(null),
                        reports.days(disruption),
                        reports.refusals(found.partnerIds(), asked),
                        overrides.newest(found.partnerIds(), asked).stream()
                                .filter(one -> one.day().equals(asked))
                                .toList()));
    }
}
