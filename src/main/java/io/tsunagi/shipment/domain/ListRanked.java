package io.tsunagi.shipment.domain;

import io.tsunagi.disruption.Disruptions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what goes next: the shipments of the partners that a disruption reaches, in the order of class and rank. */
@Service
public class ListRanked {

    /** Rows of a page. */
    public static final int PAGE = 50;

    private static final int CLASSES = 5;

    private final Disruptions disruptions;
    private final Shipments shipments;

    ListRanked(Disruptions disruptions, Shipments shipments) {
        this.disruptions = disruptions;
        this.shipments = shipments;
    }

    /**
     * A page of the list.
     *
     * @param disruption reference of the disruption
     * @param after the last row of the page before; null for the first page
     * @return empty when there is no such disruption
     */
    @Transactional(readOnly = true)
    public Optional<Ranked> list(String disruption, Filter filter, RankedQuery.@Nullable After after) {
        return disruptions.find(disruption).map(found -> ranked(found, filter, after));
    }

    private Ranked ranked(Disruptions.Disruption disruption, Filter filter, RankedQuery.@Nullable After after) {
        List<Shipments.Tally> tallies = shipments.tallies(disruption.partnerIds());
        Set<UUID> shippers =
                new TreeSet<>(tallies.stream().map(Shipments.Tally::partnerId).toList());
        List<Shipment> found = shipments.page(new RankedQuery(
                shippers.stream().filter(filter::mayBeOf).toList(),
                filter.status(),
                filter.priority(),
                filter.site(),
                filter.temperature(),
                filter.text(),
                after,
                PAGE + 1));
        boolean more = found.size() > PAGE;
        List<Shipment> rows = more ? found.subList(0, PAGE) : found;
        return new Ranked(
                disruption,
                rows,
                more ? RankedQuery.After.of(rows.get(PAGE - 1)) : null,
                perClass(tallies, filter),
                perStatus(tallies, filter),
                new TreeSet<>(tallies.stream().map(Shipments.Tally::site).toList()),
                shippers);
    }

    private static List<Long> perClass(List<Shipments.Tally> tallies, Filter filter) {
        long[] numbers = new long[CLASSES];
        tallies.stream()
                .filter(tally -> tally.status() == filter.status() && filter.counts(tally))
                .forEach(tally -> numbers[tally.priority()] += tally.number());
        return java.util.Arrays.stream(numbers).boxed().toList();
    }

    private static TreeMap<ShipmentStatus, Long> perStatus(List<Shipments.Tally> tallies, Filter filter) {
        TreeMap<ShipmentStatus, Long> numbers = new TreeMap<>();
        tallies.stream()
                .filter(filter::counts)
                .forEach(tally -> numbers.merge(tally.status(), tally.number(), Long::sum));
        return numbers;
    }

    /** Which shipments are asked for; null means all. */
    public record Filter(
            ShipmentStatus status,
            @Nullable Integer priority,
            @Nullable String site,
            @Nullable UUID shipper,
            @Nullable Temperature temperature,
            @Nullable String text) {

        private boolean mayBeOf(UUID partner) {
            return shipper == null || shipper.equals(partner);
        }

        private boolean counts(Shipments.Tally tally) {
            return mayBeOf(tally.partnerId()) && (site == null || site.equals(tally.site()));
        }
    }

    /**
     * A page of the list and what stands around it.
     *
     * @param next key for the page after; null on the last one
     * @param perClass numbers of P0 to P4 in the asked status, site and shipper
     * @param perStatus numbers per status in the asked site and shipper
     * @param sites sites that have shipments
     * @param shippers shippers that have shipments
     */
    public record Ranked(
            Disruptions.Disruption disruption,
            List<Shipment> rows,
            RankedQuery.@Nullable After next,
            List<Long> perClass,
            TreeMap<ShipmentStatus, Long> perStatus,
            Set<String> sites,
            Set<UUID> shippers) {}
}
