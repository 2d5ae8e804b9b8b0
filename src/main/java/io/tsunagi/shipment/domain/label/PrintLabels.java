package io.tsunagi.shipment.domain.label;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.codes.Gs1Number;
import io.tsunagi.paper.LabelPress;
import io.tsunagi.paper.LabelPress.Gs1;
import io.tsunagi.paper.LabelPress.Label;
import io.tsunagi.paper.LabelPress.Stock;
import io.tsunagi.shared.ExerciseMark;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.Temperature;
import io.tsunagi.shipment.domain.handover.HandOverRules;
import io.tsunagi.shipment.domain.wave.LabelWords;
import io.tsunagi.shipment.domain.wave.Wave;
import io.tsunagi.shipment.domain.wave.WaveLine;
import io.tsunagi.shipment.domain.wave.Waves;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints the labels of a wave or of one shipment; each parcel keeps the number it was given the first time. */
@Service
public class PrintLabels {

    private static final int MOST = 2000;
    private static final int MOST_PARCELS = 99;
    /** Free for the company (GS1 General Specifications, SSCC extension digit); one is enough for paper work. */
    private static final int EXTENSION = 0;
    /** Parcels of exercises have one of their own, so that no scanner takes them for real ones. */
    private static final int EXTENSION_OF_EXERCISES = 9;

    private final Waves waves;
    private final Parcels parcels;
    private final LabelPress press;
    private final AuditTrail audit;
    private final Clock clock;
    private final int extension;

    PrintLabels(Waves waves, Parcels parcels, LabelPress press, AuditTrail audit, Clock clock, ExerciseMark mark) {
        this.waves = waves;
        this.parcels = parcels;
        this.press = press;
        this.audit = audit;
        this.clock = clock;
        this.extension = mark.isExercise() ? EXTENSION_OF_EXERCISES : EXTENSION;
    }

    /**
     * Labels of every shipment of a wave that has not left, in the order of the wave.
     *
     * @param skip labels used up on the first sheet
     * @throws Refused when there is none, there are more than 2,000, or words do not fit
     */
    @Transactional
    public byte[] wave(Wave wave, Stock stock, Per per, int skip) {
        List<WaveLine> lines = waves.lines(wave.id(), null, 0, Integer.MAX_VALUE).stream()
                .filter(line -> switch (line.shipment().status()) {
                    case RELEASED, PICKED -> true;
                    default -> false;
                })
                .toList();
        if (lines.isEmpty()) {
            throw new Refused(Refusal.of("label.refused.none", wave.reference()));
        }
        long number = lines.stream()
                .mapToLong(line -> per.labels(HandOverRules.present(line)))
                .sum();
        if (number > MOST) {
            throw new Refused(Refusal.of("label.refused.many", number, MOST));
        }
        List<Label> labels = lines.stream()
                .flatMap(line -> labels(line, stock, per.labels(HandOverRules.present(line))))
                .toList();
        return printed(wave.reference(), wave.disruption(), stock, skip, labels);
    }

    /**
     * Labels of one shipment.
     *
     * @param number how many parcels it is packed in, 1 to 99
     * @throws Refused also when it was not released
     */
    @Transactional
    public byte[] shipment(String shipment, Stock stock, int number, int skip) {
        if (number < 1 || number > MOST_PARCELS) {
            throw new Refused(Refusal.at("parcels", "label.refused.parcels", MOST_PARCELS));
        }
        WaveLine line = waves.line(shipment)
                .orElseThrow(() -> new Refused(Refusal.of("handover.refused.not-released", shipment)));
        return printed(
                shipment,
                line.disruption(),
                stock,
                skip,
                labels(line, stock, number).toList());
    }

    private byte[] printed(String reference, String disruption, Stock stock, int skip, List<Label> labels) {
        byte[] pdf = press.print(stock, skip, labels);
        audit.record(
                new Change("label.printed", reference, disruption, null, null, stock.name() + " " + labels.size()));
        return pdf;
    }

    private Stream<Label> labels(WaveLine line, Stock stock, int number) {
        return IntStream.rangeClosed(1, number).mapToObj(parcel -> label(line, stock, parcel, number));
    }

    private Label label(WaveLine line, Stock stock, int parcel, int number) {
        Shipment shipment = line.shipment();
        Shipment.Order order = shipment.order();
        WaveLine.Goods goods = line.goods();
        return new Label(
                shipment.reference(),
                LabelWords.badge(shipment.triage().code()),
                LabelWords.temperature(order.temperature()),
                order.temperature() != Temperature.AMBIENT,
                Objects.requireNonNullElse(line.carrier(), "＿＿＿＿便"),
                parcel + "/" + number,
                order.customer().name() + " 様",
                LabelWords.address(order.customer()),
                order.customer().phone() == null
                        ? ""
                        : "TEL " + order.customer().phone(),
                goods.description() + "　" + goods.quantity().toPlainString() + " " + goods.unit(),
                "発 " + shipment.site(),
                "必着 " + LabelWords.time(order.needBy()),
                stock.gs1() ? unit(shipment, parcel) : null,
                stock.gs1() ? item(line) : null);
    }

    /** Lot and expiry of the order say nothing about another article that goes instead. */
    private static @Nullable Gs1 item(WaveLine line) {
        Shipment.Shelf shelf =
                line.substitute() == null ? line.shipment().order().shelf() : Shipment.Shelf.UNKNOWN;
        return ElementStrings.item(line.goods().sku(), shelf.expiry(), shelf.lot())
                .orElse(null);
    }

    private @Nullable Gs1 unit(Shipment shipment, int parcel) {
        return parcels.sscc(shipment.id(), parcel)
                .or(() -> parcels.prefix(shipment.partnerId(), shipment.site())
                        .map(prefix -> drawn(shipment, parcel, prefix)))
                .map(ElementStrings::unit)
                .orElse(null);
    }

    private String drawn(Shipment shipment, int parcel, String prefix) {
        long serial = parcels.nextSerial(prefix);
        if (serial >= Gs1Number.serials(prefix)) {
            throw new Refused(Refusal.of("label.refused.used-up", prefix));
        }
        String sscc = Gs1Number.sscc(extension, prefix, serial);
        parcels.add(shipment.id(), shipment.partnerId(), parcel, sscc, clock.instant());
        return parcels.sscc(shipment.id(), parcel).orElseThrow();
    }
}
