package io.tsunagi.shipment.web;

import io.tsunagi.shipment.domain.ListRanked;
import io.tsunagi.shipment.domain.SearchTerm;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.Temperature;
import io.tsunagi.shipment.domain.bulk.BulkAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ranked list as its page shows it.
 *
 * @param next address of the page after; null on the last one
 */
record RankedPage(
        ListRanked.Ranked ranked,
        RankedQuestion asked,
        List<Chips> chips,
        Map<UUID, String> shippers,
        @Nullable String next) {

    static RankedPage of(ListRanked.Ranked ranked, RankedQuestion asked, Map<UUID, String> shippers) {
        String reference = ranked.disruption().reference();
        List<Chips> chips = new ArrayList<>();
        List<Chip> classes = new ArrayList<>();
        for (int priority = 0; priority < ranked.perClass().size(); priority++) {
            String code = "P" + priority;
            boolean on = code.equals(asked.priority());
            classes.add(new Chip(
                    code,
                    null,
                    asked.narrowerThanCounts() ? null : ranked.perClass().get(priority),
                    on,
                    asked.path(reference, "priority", on ? null : code)));
        }
        chips.add(new Chips("shipments.filter.class", classes));
        chips.add(new Chips("shipments.filter.status", statuses(ranked, asked, reference)));
        if (ranked.sites().size() > 1) {
            chips.add(new Chips(
                    "shipments.filter.site",
                    ranked.sites().stream()
                            .map(site -> chip(asked, reference, "site", site, site, asked.site()))
                            .toList()));
        }
        if (ranked.shippers().size() > 1) {
            chips.add(new Chips(
                    "shipments.filter.shipper",
                    ranked.shippers().stream()
                            .map(shipper -> chip(
                                    asked,
                                    reference,
                                    "shipper",
                                    shipper,
                                    shippers.getOrDefault(shipper, "?"),
                                    asked.shipper()))
                            .toList()));
        }
        chips.add(new Chips(
                "shipments.filter.temperature",
                Arrays.stream(Temperature.values())
                        .map(band -> new Chip(
                                null,
                                "temperature." + band,
                                null,
                                band == asked.temperature(),
                                asked.path(reference, "temperature", band == asked.temperature() ? null : band)))
                        .toList()));
        chips.addAll(exact(asked, reference));
        ListRanked.Search search = ranked.search();
        if (search != null && !search.terms().isEmpty()) {
            chips.add(new Chips("shipments.found", found(search, asked, reference)));
        }
        String next = ranked.next() == null ? null : asked.path(reference, "after", RankedQuestion.text(ranked.next()));
        return new RankedPage(ranked, asked, chips, shippers, next);
    }

    /** What was picked from a row or from what a word was found in; the chip takes it away again. */
    private static List<Chips> exact(RankedQuestion asked, String reference) {
        List<Chips> chips = new ArrayList<>();
        add(chips, asked, reference, "prefecture", asked.prefecture());
        add(chips, asked, reference, "customer", asked.customer());
        add(chips, asked, reference, "article", asked.article());
        return chips;
    }

    private static void add(
            List<Chips> chips, RankedQuestion asked, String reference, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            chips.add(
                    new Chips("shipments.filter." + name, List.of(chip(asked, reference, name, value, value, value))));
        }
    }

    private static List<Chip> found(ListRanked.Search search, RankedQuestion asked, String reference) {
        return search.terms().stream()
                .map(term -> new Chip(
                        term.value(),
                        null,
                        null,
                        false,
                        asked.instead(
                                reference,
                                term.kind() == SearchTerm.Kind.CUSTOMER ? "customer" : "article",
                                term.value())))
                .distinct()
                .toList();
    }

    /** What may be done to many of the listed shipments at once; nothing when single numbers were asked for. */
    public List<BulkAction> actions() {
        ListRanked.Search search = ranked.search();
        return search != null && search.byNumber()
                ? List.of()
                : Arrays.stream(BulkAction.values())
                        .filter(action -> action.worksOn(asked.statusOrOpen()))
                        .toList();
    }

    private static List<Chip> statuses(ListRanked.Ranked ranked, RankedQuestion asked, String reference) {
        return Arrays.stream(ShipmentStatus.values())
                .filter(status -> status == ShipmentStatus.OPEN
                        || status == asked.status()
                        || ranked.perStatus().getOrDefault(status, 0L) > 0)
                .map(status -> new Chip(
                        null,
                        "shipment.status." + status,
                        asked.narrowerThanCounts() ? null : ranked.perStatus().getOrDefault(status, 0L),
                        status == asked.statusOrOpen(),
                        asked.path(reference, "status", status == ShipmentStatus.OPEN ? null : status)))
                .toList();
    }

    private static Chip chip(
            RankedQuestion asked, String reference, String name, Object value, String label, @Nullable Object now) {
        boolean on = value.equals(now);
        return new Chip(label, null, null, on, asked.path(reference, name, on ? null : value));
    }

    /** Chips of one filter; the message is the filter's name. */
    record Chips(String message, List<Chip> chips) {}

    /**
     * A chip.
     *
     * @param label its text; null when the message says it
     * @param number how many it would show; null when that is not counted
     * @param on whether the filter is set; then following the chip takes it away
     */
    record Chip(
            @Nullable String label,
            @Nullable String message,
            @Nullable Long number,
            boolean on,
            String path) {}
}
