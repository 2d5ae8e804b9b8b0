package io.tsunagi.reconcile.domain;

import io.tsunagi.declaration.PaperRecords;
import io.tsunagi.declaration.PaperRecords.PaperRecord;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.Times;
import io.tsunagi.shipment.Consignments;
import io.tsunagi.shipment.OrderRecords;
import io.tsunagi.shipment.OrderRecords.OrderRecord;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Gives out what we have: orders of the shippers that the outage reaches, or its declarations on paper. */
@Component
class OurRecords {

    private final OrderRecords orders;
    private final PaperRecords papers;
    private final Times times;

    OurRecords(OrderRecords orders, PaperRecords papers, Times times) {
        this.orders = orders;
        this.papers = papers;
        this.times = times;
    }

    void each(Kind kind, Disruption disruption, Consumer<Entry> sink) {
        AtomicInteger line = new AtomicInteger();
        switch (kind) {
            case ORDERS ->
                orders.each(disruption.partnerIds(), order -> sink.accept(order(line.incrementAndGet(), order)));
            case DECLARATIONS ->
                papers.of(disruption.reference())
                        .forEach(paper -> sink.accept(declaration(line.incrementAndGet(), paper)));
        }
    }

    private Entry order(int line, OrderRecord order) {
        return new Entry(
                line,
                order.orderNumber(),
                order.reference(),
                order.customer(),
                order.item(),
                order.prefecture(),
                order.quantity(),
                order.unit(),
                order.needBy().atZone(times.zone()).toLocalDate(),
                standing(order.stage()),
                null,
                stage(order.stage()));
    }

    private static Entry declaration(int line, PaperRecord paper) {
        Standing standing = switch (paper.state()) {
            case DRAFT, SUBMITTED, PASSED, PRINTED -> Standing.OPEN;
            case LODGED, ACCEPTED, PAID -> Standing.ON_THE_WAY;
            case RELEASED, CLOSED -> Standing.DONE;
            case WITHDRAWN, REFUSED -> Standing.OFF;
        };
        return new Entry(
                line,
                paper.billNumber(),
                paper.reference(),
                paper.importer(),
                paper.statisticalCode(),
                null,
                null,
                null,
                null,
                standing,
                paper.payable(),
                Stage.OBLIGATIONS);
    }

    private static Standing standing(Consignments.Stage stage) {
        return switch (stage) {
            case WAITING, HELD, LATER, WITH_MAKER, PREPARED -> Standing.OPEN;
            case ON_THE_WAY -> Standing.ON_THE_WAY;
            case DELIVERED -> Standing.DONE;
            case SHORT, RETURNED, CALLED_OFF -> Standing.OFF;
        };
    }

    /** Goods that left or came back moved stock; those on the road are in transit; the rest are orders. */
    private static Stage stage(Consignments.Stage stage) {
        return switch (stage) {
            case DELIVERED, RETURNED, SHORT -> Stage.STOCK;
            case ON_THE_WAY -> Stage.TRANSIT;
            case WAITING, HELD, LATER, WITH_MAKER, PREPARED, CALLED_OFF -> Stage.ORDERS;
        };
    }
}
