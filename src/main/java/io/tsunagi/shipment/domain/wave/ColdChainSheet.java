package io.tsunagi.shipment.domain.wave;

import io.tsunagi.paper.PaperPress;
import io.tsunagi.paper.PaperPress.PrintOrder;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.Temperature;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Prints the sheet on which temperature and time are written at each hand-over of the chilled and frozen shipments of a wave. */
@Component
class ColdChainSheet {

    private static final String FORM = "tsunagi/cold-chain-sheet";

    private final PaperPress press;
    private final Waves waves;

    ColdChainSheet(PaperPress press, Waves waves) {
        this.press = press;
        this.waves = waves;
    }

    /** Prints it; the answer is the print run, empty when nothing in the wave is cold. */
    Optional<String> print(Wave wave) {
        List<Map<String, String>> rows = waves.lines(wave.id(), null, 0, Cutoff.LINES_A_WAVE).stream()
                .filter(line -> line.shipment().order().temperature() != Temperature.AMBIENT)
                .map(ColdChainSheet::row)
                .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(press.print(new PrintOrder(
                        FORM,
                        wave.day(),
                        wave.reference(),
                        "/waves/" + wave.reference(),
                        wave.disruption(),
                        Map.of(
                                "wave", wave.reference(),
                                "site", SheetWords.cut(wave.site(), 40),
                                "day", wave.day().toString()),
                        rows,
                        null))
                .id());
    }

    private static Map<String, String> row(WaveLine line) {
        Shipment.Order order = line.shipment().order();
        return Map.of(
                "shipment", line.shipment().reference(),
                "customer", SheetWords.cut(order.customer().name(), 50),
                "description", SheetWords.cut(order.description(), 70),
                "quantity", order.quantity().toPlainString() + " " + SheetWords.cut(order.unit(), 12),
                "band", SheetWords.temperatureInTwoLines(order.temperature()));
    }
}
