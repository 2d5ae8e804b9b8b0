package io.tsunagi.shipment.domain.wave;

import io.tsunagi.paper.PaperPress;
import io.tsunagi.paper.PaperPress.PrintOrder;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.shipment.domain.Shipment;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Prints the note that goes with the goods of one shipment and comes back signed; its code names the shipment. */
@Component
class DispatchNote {

    private static final String FORM = "tsunagi/dispatch-note";

    private final PaperPress press;
    private final SupplyChainMap map;

    DispatchNote(PaperPress press, SupplyChainMap map) {
        this.press = press;
        this.map = map;
    }

    /** Prints it; the answer is the print run. */
    String print(WaveLine line) {
        Shipment shipment = line.shipment();
        Shipment.Order order = shipment.order();
        WaveLine.Goods goods = line.goods();
        return press.print(new PrintOrder(
                        FORM,
                        SiteDay.of(shipment.updatedAt()),
                        shipment.reference(),
                        "/shipments/" + shipment.reference() + "/handover",
                        line.disruption(),
                        values(line),
                        List.of(Map.of(
                                "sku", SheetWords.cut(goods.sku(), 30),
                                "description", SheetWords.cut(goods.description(), 90),
                                "lot", SheetWords.cut(order.shelf().lot(), 24),
                                "quantity", goods.quantity().toPlainString(),
                                "unit", SheetWords.cut(goods.unit(), 8))),
                        null))
                .id();
    }

    private Map<String, String> values(WaveLine line) {
        Shipment shipment = line.shipment();
        Shipment.Order order = shipment.order();
        Shipment.Customer customer = order.customer();
        return Map.ofEntries(
                Map.entry("shipment", shipment.reference()),
                Map.entry("orderNumber", SheetWords.cut(order.number(), 24)),
                Map.entry("wave", line.wave()),
                Map.entry("priority", shipment.triage().code()),
                Map.entry("customer", SheetWords.cut(customer.name(), 80)),
                Map.entry("phone", SheetWords.cut(customer.phone(), 24)),
                Map.entry("address", SheetWords.cut(LabelWords.address(customer), 120)),
                Map.entry("needBy", SiteDay.time(order.needBy())),
                Map.entry("shipper", shipper(shipment)),
                Map.entry("site", SheetWords.cut(shipment.site(), 40)),
                Map.entry("temperature", SheetWords.temperature(order.temperature())),
                Map.entry("remark", SheetWords.cut(order.remarks(), 80)));
    }

    private String shipper(Shipment shipment) {
        return map.partners().stream()
                .filter(partner -> partner.id().equals(shipment.partnerId()))
                .map(partner -> SheetWords.cut(partner.nameJa(), 40))
                .findFirst()
                .orElse("");
    }
}
