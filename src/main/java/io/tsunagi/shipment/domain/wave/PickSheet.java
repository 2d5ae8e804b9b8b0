package io.tsunagi.shipment.domain.wave;

import io.tsunagi.paper.PaperPress;
import io.tsunagi.paper.PaperPress.PrintOrder;
import io.tsunagi.shipment.domain.Shipment;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Prints the sheet that pickers carry through the site: the rows of a wave in walking order. */
@Component
class PickSheet {

    private static final String FORM = "tsunagi/pick-sheet";

    private final PaperPress press;
    private final Waves waves;

    PickSheet(PaperPress press, Waves waves) {
        this.press = press;
        this.waves = waves;
    }

    /** Prints it; the answer is the print run. */
    String print(Wave wave) {
        List<Map<String, String>> rows = waves.lines(wave.id(), null, 0, Cutoff.LINES_A_WAVE).stream()
                .sorted(Comparator.comparing(
                                (WaveLine line) ->
                                        line.shipment().order().shelf().location(),
                                new WalkingOrder())
                        .thenComparing(PickSheet::article)
                        .thenComparing(WaveLine::position))
                .map(PickSheet::row)
                .toList();
        return press.print(new PrintOrder(
                        FORM,
                        wave.day(),
                        wave.reference(),
                        "/waves/" + wave.reference(),
                        wave.disruption(),
                        Map.of(
                                "wave", wave.reference(),
                                "site", SheetWords.cut(wave.site(), 40),
                                "day", wave.day().toString(),
                                "lines", Integer.toString(wave.lines()),
                                "releasedBy", SheetWords.cut(wave.releasedBy(), 40),
                                "releasedAt", SiteDay.time(wave.releasedAt())),
                        rows,
                        null))
                .id();
    }

    /** What lies on one shelf is taken article by article; without a shelf nothing lies together, and the rank alone counts. */
    private static String article(WaveLine line) {
        Shipment.Order order = line.shipment().order();
        return SheetWords.cut(order.shelf().location(), 20).isEmpty()
                ? ""
                : Objects.requireNonNullElse(order.sku(), "~") + " " + order.description();
    }

    private static Map<String, String> row(WaveLine line) {
        Shipment.Order order = line.shipment().order();
        Shipment.Shelf shelf = order.shelf();
        return Map.ofEntries(
                Map.entry("location", SheetWords.cut(shelf.location(), 20, "棚番不明")),
                Map.entry("priority", LabelWords.badge(line.shipment().triage().code())),
                Map.entry("shipment", line.shipment().reference()),
                Map.entry("customer", SheetWords.cut(order.customer().name(), 60)),
                Map.entry("temperature", SheetWords.temperatureInTwoLines(order.temperature())),
                Map.entry("sku", SheetWords.cut(order.sku(), 30, "品番なし")),
                Map.entry("description", SheetWords.cut(order.description(), 80)),
                Map.entry("quantity", order.quantity().toPlainString()),
                Map.entry("unit", SheetWords.cut(order.unit(), 12)),
                Map.entry("lot", SheetWords.cut(shelf.lot(), 24)),
                Map.entry("expiry", shelf.expiry() == null ? "" : shelf.expiry().toString()));
    }
}
