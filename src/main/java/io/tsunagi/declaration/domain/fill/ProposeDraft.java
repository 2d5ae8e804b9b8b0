package io.tsunagi.declaration.domain.fill;

import io.tsunagi.declaration.domain.Declarations;
import io.tsunagi.declaration.domain.DraftContent;
import io.tsunagi.declaration.domain.HeaderBox;
import io.tsunagi.declaration.domain.LineBox;
import io.tsunagi.declaration.domain.PaperDeclaration;
import io.tsunagi.frame.NotHere;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.sheet.Sheet;
import io.tsunagi.shipment.OrderedGoods;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes how a saved draft would look with what another source holds. It saves nothing. */
@Service
@Transactional(readOnly = true)
public class ProposeDraft {

    /** Boxes that belong to one consignment or one day; a copy leaves them as they are. Ticked documents are left too. */
    private static final Set<HeaderBox> OF_ONE_CONSIGNMENT = Set.of(
            HeaderBox.DECLARATION_DATE,
            HeaderBox.BILL_NUMBER,
            HeaderBox.VESSEL,
            HeaderBox.ARRIVAL_DATE,
            HeaderBox.PACKAGES,
            HeaderBox.MARKS,
            HeaderBox.CONTAINER_NUMBERS,
            HeaderBox.INVOICE_NUMBER,
            HeaderBox.EXCHANGE_RATE,
            HeaderBox.RATE_PER,
            HeaderBox.RATE_WEEK,
            HeaderBox.LICENCE,
            HeaderBox.ORIGIN_CERTIFICATE,
            HeaderBox.REMARKS);

    /** Boxes of a line that are the same the next time; rates depend on the day and are looked up anew. */
    private static final Set<LineBox> OF_THE_GOODS = Set.of(
            LineBox.DESCRIPTION,
            LineBox.STATISTICAL_CODE,
            LineBox.UNIT_1,
            LineBox.UNIT_2,
            LineBox.RATE_TYPE,
            LineBox.TAX_RATE,
            LineBox.RELIEF);

    private final Declarations declarations;
    private final OrderedGoods orders;

    ProposeDraft(Declarations declarations, OrderedGoods orders) {
        this.declarations = declarations;
        this.orders = orders;
    }

    /**
     * From a former declaration of the same importer: parties, places and goods, not what belongs to one consignment.
     *
     * @param former its reference
     * @throws Refused at {@code former} when it is not one of the same importer
     */
    public Proposal fromFormer(String reference, String former) {
        PaperDeclaration now = find(reference);
        DraftContent source = declarations
                .find(former.strip())
                .filter(found -> found.taken().partnerId().equals(now.taken().partnerId()))
                .orElseThrow(() -> new Refused(Refusal.at("former", "declaration.fill.no-former", former.strip())))
                .content();
        Map<String, String> boxes = new TreeMap<>();
        for (HeaderBox box : HeaderBox.values()) {
            if (source.ticked(box) && !OF_ONE_CONSIGNMENT.contains(box)) {
                boxes.put(box.key(), source.typed(box));
            }
        }
        List<Map<String, String>> lines = new ArrayList<>();
        for (int line = 0; line < source.lines().size(); line++) {
            int place = line;
            lines.add(OF_THE_GOODS.stream()
                    .filter(box -> !source.typed(place, box).isBlank())
                    .collect(Collectors.toMap(LineBox::key, box -> source.typed(place, box))));
        }
        return new Found(boxes, lines, List.of(Refusal.of("declaration.fill.note.former"))).into(now.content());
    }

    /**
     * From a table: pasted cells, or a file.
     *
     * @throws Refused at {@code lines} when there would be too many
     */
    public Proposal fromTable(String reference, Sheet sheet, BoxNames names) {
        return DraftTable.read(sheet, names).into(find(reference).content());
    }

    /**
     * From the orders of shipments: a line for each.
     *
     * @param shipments references separated by blanks or commas
     * @throws Refused at {@code shipments} when one is not there or is another partner's
     */
    public Proposal fromShipments(String reference, String shipments) {
        PaperDeclaration now = find(reference);
        Set<String> asked = Arrays.stream(shipments.split("[\\s,、]+", -1))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (asked.isEmpty() || asked.size() > DraftContent.MAX_LINES) {
            throw new Refused(Refusal.at("shipments", "declaration.fill.shipments", DraftContent.MAX_LINES));
        }
        List<OrderedGoods.Goods> goods =
                asked.stream().map(each -> goods(now, each)).toList();
        Map<String, String> boxes = new TreeMap<>();
        put(boxes, HeaderBox.CONTAINER_NUMBERS, joined(goods.stream().map(OrderedGoods.Goods::container)));
        if (!now.content().ticked(HeaderBox.BILL_NUMBER)) {
            put(boxes, HeaderBox.BILL_NUMBER, joined(goods.stream().map(OrderedGoods.Goods::houseBill)));
        }
        return new Found(
                        boxes,
                        goods.stream().map(ProposeDraft::line).toList(),
                        List.of(Refusal.of("declaration.fill.note.orders")))
                .into(now.content());
    }

    private OrderedGoods.Goods goods(PaperDeclaration now, String shipment) {
        return orders.of(shipment)
                .filter(found -> found.partnerId().equals(now.taken().partnerId()))
                .orElseThrow(() -> new Refused(Refusal.at("shipments", "declaration.fill.no-shipment", shipment)));
    }

    private static Map<String, String> line(OrderedGoods.Goods goods) {
        Map<String, String> line = new TreeMap<>();
        line.put(LineBox.DESCRIPTION.key(), goods.description());
        line.put(LineBox.QUANTITY_1.key(), goods.quantity().toPlainString());
        line.put(LineBox.UNIT_1.key(), goods.unit());
        line.put(LineBox.STATISTICAL_CODE.key(), goods.hsCode() == null ? "" : goods.hsCode());
        return line;
    }

    private static String joined(java.util.stream.Stream<@org.jspecify.annotations.Nullable String> all) {
        return all.filter(each -> each != null && !each.isBlank()).distinct().collect(Collectors.joining(", "));
    }

    private static void put(Map<String, String> boxes, HeaderBox box, String text) {
        if (!text.isEmpty()) {
            boxes.put(box.key(), text);
        }
    }

    private PaperDeclaration find(String reference) {
        return declarations.find(reference).orElseThrow(() -> new NotHere(reference));
    }
}
