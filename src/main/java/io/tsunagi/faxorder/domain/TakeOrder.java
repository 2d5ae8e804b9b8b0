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
 * taken twice. A form without a customer or its kind, or with more of an item than its catalogue gives, waits until somebody
 * completes it; a form that was called off orders nothing. One that was said to be lost and came back all the same is taken.
 */
@Service
public class TakeOrder {

    private static final EnumSet<State> BEFORE = EnumSet.of(State.KEYING, State.INCOMPLETE);
    private static final EnumSet<Disposition> TAKEN_ALL_THE_SAME =
            EnumSet.of(Disposition.RE_KEYED, Disposition.LOST_CONFIRMED);

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
                    .ifPresent(sheet -> settle(
                            sheet,
                            outcome,
                            Facts.keyed(sheet, outcome.values()),
                            keyed(sheet, outcome.values()),
                            OverLimit.Said.NOTHING));
        }
    }

    /**
     * Says what was missing, and takes the form. One that was taken stays as it is.
     *
     * @param name of the customer
     * @param kind what the customer is
     * @param address place of delivery
     * @param said about rows above the limit of the catalogue
     * @throws Refused at {@code name}, {@code kind} or {@code address}, or as {@link OverLimit} says
     */
    @Transactional
    public void complete(String paper, String name, String kind, String address, OverLimit.Said said) {
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
        List<OrderedRow> decided =
                OverLimit.decided(keyed(sheet, outcome.values()), catalogues.items(sheet.edition()), said);
        settle(sheet, outcome, customer, decided, said);
    }

    /**
     * Calls off an order that is back and not taken: its paper is cancelled and nobody keys it any more. One that was called off
     * stays as it is.
     *
     * @throws NotHere when there is no such form
     * @throws Refused when the form is still with the customer, is being read or was taken; at {@code reason} without one
     */
    @Transactional
    public void callOff(String paper, String reason) {
        OrderSheet sheet = sheets.lockSheet(paper).orElseThrow(() -> new NotHere(paper));
        if (sheet.state() == State.CALLED_OFF) {
            return;
        }
        if (!BEFORE.contains(sheet.state())) {
            throw new Refused(Refusal.of("fax.refused.call-off"));
        }
        String why = reason.strip();
        if (why.isEmpty() || why.length() > OverLimit.LONGEST) {
            throw new Refused(Refusal.at("reason", "fax.refused.reason", OverLimit.LONGEST));
        }
        keying.callOff(Objects.requireNonNull(sheet.keying()), why);
        if (fate(paper) == null) {
            papers.dispose(paper, Disposition.CANCELLED, why);
        }
        end(sheet, State.CALLED_OFF, sheet.customer(), List.of(), why);
    }

    private void settle(
            OrderSheet sheet, Outcome outcome, Customer customer, List<OrderedRow> keyed, OverLimit.Said said) {
        Disposition fate = fate(sheet.paper());
        if (fate != null && !TAKEN_ALL_THE_SAME.contains(fate)) {
            end(sheet, State.CALLED_OFF, customer, keyed, fate.name());
            return;
        }
        boolean ordered = keyed.stream().anyMatch(OrderedRow::positive);
        List<Item> items = catalogues.items(sheet.edition());
        boolean over = OverLimit.any(keyed, items) && said.equals(OverLimit.Said.NOTHING);
        if (ordered && (over || !Facts.complete(customer))) {
            end(sheet, State.INCOMPLETE, customer, keyed, "");
            return;
        }
        Map<String, String> taken =
                ordered ? orders.take(order(sheet, outcome, customer, keyed, items, said)) : Map.of();
        List<OrderedRow> linked = keyed.stream()
                .map(row -> row.with(taken.get(number(sheet, row.line()))))
                .toList();
        String note = "lines=" + taken.size() + OverLimit.note(keyed(sheet, outcome.values()), keyed, items, said);
        if (fate == null) {
            papers.dispose(sheet.paper(), Disposition.RE_KEYED, "lines=" + taken.size());
        }
        end(sheet, State.TAKEN, customer, linked, note);
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

    private PaperOrders.PaperOrder order(
            OrderSheet sheet,
            Outcome outcome,
            Customer customer,
            List<OrderedRow> keyed,
            List<Item> items,
            OverLimit.Said said) {
        Catalogue catalogue = catalogues.catalogue(sheet.catalogue()).orElseThrow();
        Edition edition = catalogues.edition(sheet.edition()).orElseThrow();
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
                        .map(row ->
                                line(sheet, items.get(row.line() - 1), Objects.requireNonNull(row.quantity()), said))
                        .toList());
    }

    private static PaperOrders.Line line(OrderSheet sheet, Item item, BigDecimal quantity, OverLimit.Said said) {
        return new PaperOrders.Line(
                number(sheet, item.line()),
                item.sku(),
                item.name(),
                quantity,
                item.unit(),
                item.temperature().name(),
                OverLimit.is(item, quantity)
                        ? "FAX注文・上限 " + item.most() + " を超えて受注：" + said.why().strip()
                        : "FAX注文");
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
