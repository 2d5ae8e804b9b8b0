package io.tsunagi.faxorder.domain;

import io.tsunagi.faxorder.domain.OrderSheet.State;
import io.tsunagi.frame.NotHere;
import io.tsunagi.keying.KeyingDesk;
import io.tsunagi.keying.KeyingDesk.Outcome;
import io.tsunagi.keying.KeyingSettled;
import io.tsunagi.paper.Disposition;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.PaperOrders;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes shipments of a form whose every field was confirmed. The order number of a line is its paper and its row, so a line is never
 * taken twice. A form without a customer or its kind waits until somebody completes it; a form that was called off orders nothing.
 */
@Service
public class TakeOrder {

    private static final EnumSet<State> BEFORE = EnumSet.of(State.KEYING, State.INCOMPLETE);

    private final Catalogues catalogues;
    private final OrderSheets sheets;
    private final KeyingDesk keying;
    private final PaperOrders orders;
    private final PaperRegister papers;
    private final OrderTimes times;
    private final FaxFile file;

    TakeOrder(
            Catalogues catalogues,
            OrderSheets sheets,
            KeyingDesk keying,
            PaperOrders orders,
            PaperRegister papers,
            OrderTimes times,
            FaxFile file) {
        this.catalogues = catalogues;
        this.sheets = sheets;
        this.keying = keying;
        this.orders = orders;
        this.papers = papers;
        this.times = times;
        this.file = file;
    }

    /** Takes the form whose keying was settled, in the settling transaction; the same a second time changes nothing. */
    @EventListener
    public void on(KeyingSettled settled) {
        Outcome outcome = settled.outcome();
        if (outcome.purpose().equals(ReadReturned.PURPOSE)) {
            sheets.lockSheet(outcome.subject())
                    .filter(sheet -> BEFORE.contains(sheet.state()))
                    .ifPresent(sheet -> settle(sheet, outcome, Facts.keyed(sheet, outcome.values())));
        }
    }

    /**
     * Says what was missing, and takes the form. One that was taken stays as it is.
     *
     * @param name of the customer
     * @param kind what the customer is
     * @param address place of delivery
     * @throws Refused at {@code name}, {@code kind} or {@code address}
     */
    @Transactional
    public void complete(String paper, String name, String kind, String address) {
        OrderSheet sheet = sheets.lockSheet(paper).orElseThrow(() -> new NotHere(paper));
        if (sheet.state() != State.INCOMPLETE) {
            return;
        }
        List<Refusal> refusals = new ArrayList<>();
        if (name.isBlank()) {
            refusals.add(Refusal.at("name", "fax.row.needed"));
        }
        if (CustomerKind.of(kind).isEmpty()) {
            refusals.add(Refusal.at("kind", "fax.row.kind"));
        }
        if (address.isBlank()) {
            refusals.add(Refusal.at("address", "fax.row.needed"));
        }
        Refused.ifAny(refusals);
        Outcome outcome = keying.outcome(Objects.requireNonNull(sheet.keying())).orElseThrow(() -> new NotHere(paper));
        Customer before = sheet.customer();
        Customer customer = new Customer(
                before.number(), name.strip(), CustomerKind.of(kind).orElseThrow(), address.strip(), before.phone());
        settle(sheet, outcome, customer);
    }

    private void settle(OrderSheet sheet, Outcome outcome, Customer customer) {
        List<OrderedRow> keyed = keyed(sheet, outcome.values());
        Disposition fate = fate(sheet.paper());
        if (fate != null && fate != Disposition.RE_KEYED) {
            end(sheet, State.CALLED_OFF, customer, keyed, fate.name());
            return;
        }
        boolean ordered = keyed.stream().anyMatch(OrderedRow::positive);
        if (ordered && !Facts.complete(customer)) {
            end(sheet, State.INCOMPLETE, customer, keyed, "");
            return;
        }
        Map<String, String> taken = ordered ? orders.take(order(sheet, outcome, customer, keyed)) : Map.of();
        List<OrderedRow> linked = keyed.stream()
                .map(row -> row.with(taken.get(number(sheet, row.line()))))
                .toList();
        papers.dispose(sheet.paper(), Disposition.RE_KEYED, "lines=" + taken.size());
        end(sheet, State.TAKEN, customer, linked, "lines=" + taken.size());
    }

    /** The fate of a paper; null while it is open. The register does not find void ones. */
    private @Nullable Disposition fate(String paper) {
        Optional<PaperRegister.Paper> found = papers.find(paper);
        return found.isPresent() ? found.get().disposition() : Disposition.VOID;
    }

    private void end(OrderSheet sheet, State to, Customer customer, List<OrderedRow> keyed, String note) {
        int lines = (int) keyed.stream().filter(row -> row.shipment() != null).count();
        sheets.ordered(sheet.paper(), sheet.partnerId(), keyed);
        sheets.end(sheet.paper(), to, customer, lines, file.now());
        file.write(
                "fax.settled", sheet.paper(), sheet.disruption(), sheet.state().name(), to.name(), note);
    }

    private PaperOrders.PaperOrder order(OrderSheet sheet, Outcome outcome, Customer customer, List<OrderedRow> keyed) {
        Catalogue catalogue = catalogues.catalogue(sheet.catalogue()).orElseThrow();
        Edition edition = catalogues.edition(sheet.edition()).orElseThrow();
        List<Item> items = catalogues.items(edition.id());
        BigDecimal cover = Facts.cover(outcome.values());
        return new PaperOrders.PaperOrder(
                sheet.partnerId(),
                catalogue.site(),
                customer.name(),
                Objects.requireNonNull(customer.kind()).name(),
                customer.address(),
                customer.phone().isEmpty() ? null : customer.phone(),
                outcome.written(),
                times.needBy(outcome, cover, edition),
                cover,
                keyed.stream()
                        .filter(OrderedRow::positive)
                        .map(row -> line(sheet, items.get(row.line() - 1), Objects.requireNonNull(row.quantity())))
                        .toList());
    }

    private static PaperOrders.Line line(OrderSheet sheet, Item item, BigDecimal quantity) {
        boolean over = item.most() != null && quantity.compareTo(BigDecimal.valueOf(item.most())) > 0;
        return new PaperOrders.Line(
                number(sheet, item.line()),
                item.sku(),
                item.name(),
                quantity,
                item.unit(),
                item.temperature().name(),
                over ? "FAX注文・上限 " + item.most() + " を超過" : "FAX注文");
    }

    private static String number(OrderSheet sheet, int line) {
        return sheet.paper() + "/" + line;
    }

    private static List<OrderedRow> keyed(OrderSheet sheet, Map<String, String> values) {
        List<OrderedRow> keyed = new ArrayList<>();
        for (int line = 1; line <= sheet.rows(); line++) {
            String value = values.get(FieldLabels.row(line));
            if (value == null) {
                keyed.add(new OrderedRow(line, null, null));
            } else if (!value.isEmpty()) {
                keyed.add(new OrderedRow(line, Facts.number(value), null));
            }
        }
        return keyed;
    }
}
