package io.tsunagi.faxorder.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.faxorder.domain.OrderSheet.State;
import io.tsunagi.frame.NotHere;
import io.tsunagi.paper.PaperScans;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.Partner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What pages and programs see of FAX orders. */
@Service
@Transactional(readOnly = true)
public class BrowseFaxOrders {

    private static final int PAGE = 50;

    private final Catalogues catalogues;
    private final OrderSheets sheets;
    private final SupplyChainMap map;
    private final Disruptions disruptions;
    private final PaperScans scans;
    private final AuditTrail audit;
    private final FaxFile file;

    BrowseFaxOrders(
            Catalogues catalogues,
            OrderSheets sheets,
            SupplyChainMap map,
            Disruptions disruptions,
            PaperScans scans,
            AuditTrail audit,
            FaxFile file) {
        this.catalogues = catalogues;
        this.sheets = sheets;
        this.map = map;
        this.disruptions = disruptions;
        this.scans = scans;
        this.audit = audit;
        this.file = file;
    }

    /**
     * A catalogue with its shipper and its editions, the newest first.
     *
     * @param counts the edition that counts today; null when there is none
     */
    public record Shown(
            Catalogue catalogue,
            Partner shipper,
            List<Edition> editions,
            @Nullable Edition counts) {}

    /** A part of the list of forms; next is the paper to go on behind, null at the end. */
    public record Part(List<OrderSheet> sheets, @Nullable String next) {}

    /**
     * A row of a form: its item, what was read and what was keyed.
     *
     * @param reading null when it was not read
     * @param ordered null when nothing was ordered or it is not keyed yet
     */
    public record Line(
            Item item,
            @Nullable RowReading reading,
            @Nullable OrderedRow ordered) {

        /** Whether more of the item is ordered than the catalogue gives. */
        public boolean over() {
            return ordered != null && OverLimit.is(item, ordered);
        }
    }

    /** Every catalogue, by name. */
    public List<Shown> catalogues() {
        return catalogues.catalogues().stream().map(this::shown).toList();
    }

    /**
     * A catalogue.
     *
     * @throws NotHere when there is none
     */
    public Shown catalogue(String reference) {
        return catalogues.catalogue(reference).map(this::shown).orElseThrow(() -> new NotHere(reference));
    }

    private Shown shown(Catalogue catalogue) {
        Partner shipper = map.partners().stream()
                .filter(partner -> partner.id().equals(catalogue.partnerId()))
                .findFirst()
                .orElseThrow();
        return new Shown(
                catalogue,
                shipper,
                catalogues.editions(catalogue.reference()),
                catalogues.edition(catalogue.reference(), file.today()).orElse(null));
    }

    /** Items of an edition in their order. */
    public List<Item> items(Edition edition) {
        return catalogues.items(edition.id());
    }

    /** Partners that may have a catalogue, by name. */
    public List<Partner> shippers() {
        return map.partners().stream()
                .filter(partner -> partner.kind().equals("SHIPPER"))
                .toList();
    }

    /** Running disruptions under fallback that reach a shipper. */
    public List<Disruptions.Disruption> running(Catalogue catalogue) {
        return disruptions.running().stream()
                .filter(one -> one.state().allowsFallback() && one.partnerIds().contains(catalogue.partnerId()))
                .toList();
    }

    /** Forms, the newest first, fifty at a time. */
    public Part sheets(@Nullable State state, @Nullable String catalogue, @Nullable String after) {
        List<OrderSheet> found = sheets.sheets(state, catalogue, after, PAGE + 1);
        return found.size() > PAGE
                ? new Part(found.subList(0, PAGE), found.get(PAGE - 1).paper())
                : new Part(found, null);
    }

    /** How many forms a catalogue has. */
    public long count(String catalogue) {
        return sheets.count(catalogue);
    }

    /** What was printed of a catalogue, the newest first. */
    public List<OrderSheets.Printing> printings(String catalogue) {
        return sheets.printings(catalogue);
    }

    /** How many forms stand where. */
    public Map<State, Long> tally() {
        return sheets.tally();
    }

    /**
     * A form.
     *
     * @throws NotHere when there is none
     */
    public OrderSheet sheet(String paper) {
        return sheets.sheet(paper).orElseThrow(() -> new NotHere(paper));
    }

    /** Rows of a form. */
    public List<Line> lines(OrderSheet sheet) {
        Map<Integer, RowReading> readings = sheets.readings(sheet.paper()).stream()
                .collect(Collectors.toMap(RowReading::line, Function.identity()));
        Map<Integer, OrderedRow> ordered =
                sheets.ordered(sheet.paper()).stream().collect(Collectors.toMap(OrderedRow::line, Function.identity()));
        return catalogues.items(sheet.edition()).stream()
                .map(item -> new Line(item, readings.get(item.line()), ordered.get(item.line())))
                .toList();
    }

    /** First picture of each page that came back, in their order. */
    public List<PaperScans.Picture> pictures(OrderSheet sheet, int pages) {
        List<PaperScans.Picture> pictures = new ArrayList<>();
        IntStream.rangeClosed(1, pages)
                .mapToObj(page -> scans.of(sheet.paper(), page).stream().findFirst())
                .flatMap(Optional::stream)
                .forEach(pictures::add);
        return pictures;
    }

    /** What happened to a form or a catalogue. */
    public List<AuditTrail.Entry> history(String reference) {
        return audit.of(reference);
    }
}
