package io.tsunagi.faxorder.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.faxorder.domain.BrowseFaxOrders;
import io.tsunagi.faxorder.domain.BrowseFaxOrders.Line;
import io.tsunagi.faxorder.domain.Customer;
import io.tsunagi.faxorder.domain.OrderSheet;
import io.tsunagi.faxorder.domain.OrderSheet.State;
import io.tsunagi.faxorder.domain.OverLimit;
import io.tsunagi.faxorder.domain.TakeOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Order forms for programs. */
@RestController
@RequestMapping("/api/v1/fax-orders")
@Tag(
        name = "FAX orders",
        description = "Order forms sent by FAX: printed, read by their marks, confirmed by people, taken as shipments")
class FaxOrderApi {

    private final BrowseFaxOrders orders;
    private final TakeOrder taking;

    FaxOrderApi(BrowseFaxOrders orders, TakeOrder taking) {
        this.orders = orders;
        this.taking = taking;
    }

    @GetMapping
    @PreAuthorize(FaxAccess.READ)
    @Operation(summary = "Order forms, the newest first, 50 a page; next goes into after")
    PartJson list(
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable String catalogue,
            @RequestParam(required = false) @Nullable String after) {
        BrowseFaxOrders.Part part = orders.sheets(state, catalogue, after);
        return new PartJson(part.sheets().stream().map(SheetJson::of).toList(), part.next());
    }

    @GetMapping("/{paper}")
    @PreAuthorize(FaxAccess.READ)
    @Operation(summary = "One order form with what was read and keyed in each row")
    FormJson find(@PathVariable String paper) {
        OrderSheet sheet = orders.sheet(paper);
        return new FormJson(
                SheetJson.of(sheet),
                orders.lines(sheet).stream().map(LineJson::of).toList());
    }

    @PostMapping("/{paper}/completion")
    @PreAuthorize(FaxAccess.ACT)
    @Operation(
            summary =
                    "Say who ordered where the form does not, decide rows above the limit of the catalogue, and take the order")
    FormJson complete(@PathVariable String paper, @RequestBody CompletionJson said) {
        taking.complete(paper, text(said.name()), text(said.kind()), text(said.address()), said.said());
        return find(paper);
    }

    @PostMapping("/{paper}/calling-off")
    @PreAuthorize(FaxAccess.ACT)
    @Operation(summary = "Call an order off that is back and not taken; its paper is cancelled, its keying ends")
    FormJson callOff(@PathVariable String paper, @RequestBody CallOffJson said) {
        taking.callOff(paper, text(said.reason()));
        return find(paper);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    /** Why an order is called off. */
    record CallOffJson(@Nullable String reason) {}

    /**
     * Who ordered; kind as the form names it, or its English name.
     *
     * @param accepted rows above the limit that are taken as ordered
     * @param amended quantity taken instead, by row
     * @param why reason for what is taken above the limit
     */
    record CompletionJson(
            @Nullable String name,
            @Nullable String kind,
            @Nullable String address,
            @Nullable Set<Integer> accepted,
            @Nullable Map<Integer, String> amended,
            @Nullable String why) {

        OverLimit.Said said() {
            return new OverLimit.Said(
                    accepted == null ? Set.of() : accepted, amended == null ? Map.of() : amended, text(why));
        }
    }

    /** A part of the list. */
    record PartJson(List<SheetJson> forms, @Nullable String next) {}

    /** A form with its rows. */
    record FormJson(SheetJson form, List<LineJson> rows) {}

    /** A form; keying is the reference of the keying job. */
    record SheetJson(
            String paper,
            String catalogue,
            @Nullable String disruption,
            State state,
            Customer customer,
            boolean customerPrinted,
            int rows,
            int shipments,
            @Nullable String keying,
            Instant printedAt,
            @Nullable Instant backAt,
            @Nullable Instant takenAt) {

        static SheetJson of(OrderSheet sheet) {
            return new SheetJson(
                    sheet.paper(),
                    sheet.catalogue(),
                    sheet.disruption(),
                    sheet.state(),
                    sheet.customer(),
                    sheet.printed(),
                    sheet.rows(),
                    sheet.lines(),
                    sheet.keying(),
                    sheet.printedAt(),
                    sheet.backAt(),
                    sheet.takenAt());
        }
    }

    /** A row: proposed is what the machine read, quantity what people keyed. */
    record LineJson(
            int row,
            String sku,
            String name,
            @Nullable String proposed,
            @Nullable Boolean certain,
            @Nullable Integer percent,
            @Nullable BigDecimal quantity,
            @Nullable String shipment) {

        static LineJson of(Line line) {
            return new LineJson(
                    line.item().line(),
                    line.item().sku(),
                    line.item().name(),
                    line.reading() == null ? null : line.reading().value(),
                    line.reading() == null ? null : line.reading().certain(),
                    line.reading() == null ? null : line.reading().percent(),
                    line.ordered() == null ? null : line.ordered().quantity(),
                    line.ordered() == null ? null : line.ordered().shipment());
        }
    }
}
