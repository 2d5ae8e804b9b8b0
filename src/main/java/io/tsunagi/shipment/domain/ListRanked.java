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

    private static final int NUMBERED = 10;

    private final Disruptions disruptions;
    private final Shipments shipments;
    private final SearchTerms searchTerms;

    ListRanked(Disruptions disruptions, Shipments shipments, SearchTerms searchTerms) {
        this.disruptions = disruptions;
        this.shipments = shipments;
        this.searchTerms = searchTerms;
    }

    /**
     * A page of the list.
     *
     * @param disruption reference of the disruption
     * @param typed part of a customer's name or of an article, or a whole order number; null or blank for no such question
     * @param after the last row of the page before; null for the first page
     * @return empty when there is no such disruption
     */
    @Transactional(readOnly = true)
    public Optional<Ranked> list(
            String disruption, RankedFilter filter, @Nullable String typed, RankedQuery.@Nullable After after) {
        return disruptions.find(disruption).map(found -> ranked(found, filter, typed, after));
    }

    private Ranked ranked(
            Disruptions.Disruption disruption,
            RankedFilter filter,
            @Nullable String typed,
            RankedQuery.@Nullable After after) {
        List<Shipments.Tally> tallies = shipments.tallies(disruption.partnerIds());
        Set<UUID> shippers =
                new TreeSet<>(tallies.stream().map(Shipments.Tally::partnerId).toList());
        List<UUID> partners = shippers.stream().filter(filter::mayBeOf).toList();
        Search search = typed == null || typed.isBlank() ? null : search(partners, typed.strip());
        List<Shipment> found = search != null && search.byNumber()
                ? search.numbered()
                : shipments.page(
                        new RankedQuery(partners, filter, search == null ? null : search.terms(), after, PAGE + 1));
        boolean more = found.size() > PAGE;
        List<Shipment> rows = more ? found.subList(0, PAGE) : found;
        return new Ranked(
                disruption,
                rows,
                more ? RankedQuery.After.of(rows.get(PAGE - 1)) : null,
                perClass(tallies, filter),
                perStatus(tallies, filter),
                new TreeSet<>(tallies.stream().map(Shipments.Tally::site).toList()),
                shippers,
                search);
    }

    private Search search(List<UUID> partners, String typed) {
        List<Shipment> numbered = shipments.numbered(partners, typed, NUMBERED);
        if (!numbered.isEmpty()) {
            return new Search(numbered, List.of(), false);
        }
        SearchTerms.Found found = searchTerms.find(partners, typed);
        return new Search(List.of(), found.terms(), found.more());
    }

    private static List<Long> perClass(List<Shipments.Tally> tallies, RankedFilter filter) {
        long[] numbers = new long[CLASSES];
        tallies.stream()
                .filter(tally -> tally.status() == filter.status() && filter.counts(tally))
                .forEach(tally -> numbers[tally.priority()] += tally.number());
        return java.util.Arrays.stream(numbers).boxed().toList();
    }

    private static TreeMap<ShipmentStatus, Long> perStatus(List<Shipments.Tally> tallies, RankedFilter filter) {
        TreeMap<ShipmentStatus, Long> numbers = new TreeMap<>();
        tallies.stream()
                .filter(filter::counts)
                .forEach(tally -> numbers.merge(tally.status(), tally.number(), Long::sum));
        return numbers;
    }

    /**
     * A page of the list and what stands around it.
     *
     * @param next key for the page after; null on the last one
     * @param perClass numbers of P0 to P4 in the asked status, site and shipper
     * @param perStatus numbers per status in the asked site and shipper
     * @param sites sites that have shipments
     * @param shippers shippers that have shipments
     * @param search what the typed word was found in; null when nobody typed one
     */
    public record Ranked(
            Disruptions.Disruption disruption,
            List<Shipment> rows,
            RankedQuery.@Nullable After next,
            List<Long> perClass,
            TreeMap<ShipmentStatus, Long> perStatus,
            Set<String> sites,
            Set<UUID> shippers,
            @Nullable Search search) {}

    /**
     * What a typed word was found in.
     *
     * @param numbered shipments with exactly that order number or reference; when there are any, the page shows these, in any
     *     status and whatever the filter
     * @param terms else the customers and articles with the word, whose shipments the page shows
     * @param more whether other customers or articles have it too
     */
    public record Search(List<Shipment> numbered, List<SearchTerm> terms, boolean more) {

        /** Whether it was a number. */
        public boolean byNumber() {
            return !numbered.isEmpty();
        }
    }
}
