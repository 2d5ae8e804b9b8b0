package io.tsunagi.faxorder.domain;

import io.tsunagi.faxorder.domain.Item.Band;
import io.tsunagi.paper.PaperPress.PrintOrder;
import io.tsunagi.partner.SupplyChainMap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is printed on an order form. */
@Component
class SheetText {

    /** Key of the form. */
    static final String FORM = "tsunagi/fax-order";

    private final SupplyChainMap map;
    private final FaxFile file;

    SheetText(SupplyChainMap map, FaxFile file) {
        this.map = map;
        this.file = file;
    }

    /** The form of one customer; {@link Customer#UNKNOWN} leaves the head to the pen. */
    PrintOrder order(
            Catalogue catalogue, LocalDate edition, List<Item> items, Customer customer, @Nullable String disruption) {
        Map<String, String> values = new HashMap<>();
        values.put("faxNumber", catalogue.faxNumber());
        values.put("shipper", shipper(catalogue));
        values.put("catalogue", catalogue.name());
        values.put("edition", edition.toString());
        values.put("customerName", customer.name());
        values.put("customerNumber", customer.number());
        values.put("phone", customer.phone());
        values.put("address", customer.address());
        return new PrintOrder(
                FORM,
                file.today(),
                catalogue.reference(),
                "/fax-orders/catalogues/" + catalogue.reference(),
                disruption,
                values,
                items.stream().map(SheetText::line).toList(),
                null);
    }

    private String shipper(Catalogue catalogue) {
        return map.partners().stream()
                .filter(partner -> partner.id().equals(catalogue.partnerId()))
                .map(SupplyChainMap.Partner::nameJa)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> line(Item item) {
        String band = item.temperature() == Band.CHILLED_2_8 ? "2-8℃" : item.temperature() == Band.FROZEN ? "冷凍" : "";
        String most = item.most() == null ? "" : "上限 " + item.most();
        return Map.of("name", item.name(), "sku", item.sku(), "unit", item.unit(), "note", (band + " " + most).strip());
    }
}
