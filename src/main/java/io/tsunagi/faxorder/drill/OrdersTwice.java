package io.tsunagi.faxorder.drill;

import io.tsunagi.drill.InjectKind;
import io.tsunagi.drill.PlaysDay;
import io.tsunagi.drill.PutsIn;
import io.tsunagi.drill.Scenario;
import io.tsunagi.drill.Stage;
import io.tsunagi.faxorder.domain.OrderSheet;
import io.tsunagi.faxorder.domain.OrderSheet.State;
import io.tsunagi.faxorder.domain.OrderSheets;
import io.tsunagi.faxorder.domain.OrderedRow;
import io.tsunagi.faxorder.domain.TakeOrder;
import io.tsunagi.identity.SampleActors;
import io.tsunagi.paper.PaperScans;
import io.tsunagi.scanning.drill.FaxMachine;
import io.tsunagi.scanning.drill.FaxMachine.Page;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.InExercise;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * One order comes by FAX twice. People see that the second page is a double of the first; whoever lays it beside another form, and has that
 * one taken too, ships twice. An order that nobody confirmed by the next evening is called off: the customer orders elsewhere.
 */
@Component
@InExercise
class OrdersTwice implements PutsIn, PlaysDay {

    private static final String NUMBER = "00-0000-0004";
    private static final String COORDINATOR = "coordinator";
    private static final String GIVEN_UP = "確認できないまま、お客様が取り消した（訓練） / nobody confirmed it, the customer called it off";
    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final Set<State> UNCONFIRMED = EnumSet.of(State.KEYING, State.INCOMPLETE);

    private final FaxCustomer customer;
    private final FaxMachine fax;
    private final OrderSheets sheets;
    private final TakeOrder taking;
    private final PaperScans scans;
    private final SampleActors actors;

    OrdersTwice(
            FaxCustomer customer,
            FaxMachine fax,
            OrderSheets sheets,
            TakeOrder taking,
            PaperScans scans,
            SampleActors actors) {
        this.customer = customer;
        this.fax = fax;
        this.sheets = sheets;
        this.taking = taking;
        this.scans = scans;
        this.actors = actors;
    }

    @Override
    public InjectKind kind() {
        return InjectKind.DUPLICATE_FAX;
    }

    /**
     * Lets the order come in, and again.
     *
     * @return reference of the second file, kind SC
     * @throws Refused when no form may be printed: before the fallback is approved, and after it
     */
    @Override
    public String putIn(Scenario.Inject inject, Stage stage) {
        if (stage.disruption() == null) {
            throw new Refused(Refusal.of("drill.put-in.no-fax"));
        }
        FilledForm order = actors.as(COORDINATOR, () -> customer.order(inject, stage));
        fax.receive(inject, stage, 1, NUMBER, order.sent(1));
        return fax.receive(inject, stage, 2, NUMBER, order.sent(2));
    }

    @Override
    public Answer answer(String key, Instant since, Stage stage) {
        Page page = fax.page(key).orElse(null);
        String own = page == null ? null : page.sheet();
        if (page == null || own == null) {
            return Answer.OPEN;
        }
        List<String> beside = scans.of(List.of(page.name())).stream()
                .map(PaperScans.Picture::paper)
                .toList();
        boolean elsewhere = beside.stream()
                .filter(paper -> !paper.equals(own))
                .anyMatch(
                        paper -> sheets.sheet(paper).filter(OrdersTwice::ships).isPresent());
        if (elsewhere || shipsAgain(own, since)) {
            return Answer.WRONG;
        }
        return page.aside() || beside.contains(own) ? Answer.RIGHT : Answer.OPEN;
    }

    /** Whether another form of that customer was taken since with the same rows. */
    private boolean shipsAgain(String own, Instant since) {
        OrderSheet first = sheets.sheet(own).orElseThrow();
        return ships(first)
                && sheets.sheets(State.TAKEN, first.catalogue(), null, 200).stream()
                        .filter(other -> !other.paper().equals(own) && ships(other))
                        .filter(other ->
                                !Objects.requireNonNull(other.takenAt()).isBefore(since))
                        .filter(other ->
                                other.customer().name().equals(first.customer().name()))
                        .anyMatch(other -> rows(other.paper()).equals(rows(own)));
    }

    private static boolean ships(OrderSheet sheet) {
        return sheet.state() == State.TAKEN && sheet.lines() > 0;
    }

    private Map<Integer, BigDecimal> rows(String paper) {
        return sheets.ordered(paper).stream()
                .filter(row -> row.shipment() != null)
                .collect(Collectors.toMap(
                        OrderedRow::line,
                        row -> Objects.requireNonNull(row.quantity()).stripTrailingZeros()));
    }

    /** A colleague puts the second page aside and calls the order off; what the machine has not read yet, the evening does. */
    @Override
    public void putAway(String key, Stage stage) {
        actors.as(COORDINATOR, () -> {
            fax.setAside(key);
            fax.page(key).map(Page::sheet).flatMap(sheets::sheet).ifPresent(this::callOff);
        });
    }

    private void callOff(OrderSheet sheet) {
        if (UNCONFIRMED.contains(sheet.state())) {
            taking.callOff(sheet.paper(), GIVEN_UP);
        }
    }

    @Override
    public String key() {
        return "fax-orders";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(17, 15);
    }

    @Override
    public String desk() {
        return COORDINATOR;
    }

    /** No double waits when its time is over, and nothing of yesterday stays unconfirmed. */
    @Override
    public void play(Stage stage) {
        fax.late(kind(), stage, 2).forEach(fax::setAside);
        Instant yesterday = stage.now().minus(PATIENCE);
        customer.forms()
                .filter(sheet -> sheet.backAt() != null && sheet.backAt().isBefore(yesterday))
                .toList()
                .forEach(this::callOff);
    }
}
