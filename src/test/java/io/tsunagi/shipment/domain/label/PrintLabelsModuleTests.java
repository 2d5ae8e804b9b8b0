package io.tsunagi.shipment.domain.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.audit.AuditTrail;
import io.tsunagi.codes.Gs1Number;
import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.paper.LabelPress;
import io.tsunagi.paper.LabelPress.Stock;
import io.tsunagi.shared.ExerciseMark;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.WaveFixtures;
import io.tsunagi.shipment.WaveFixtures.Place;
import io.tsunagi.shipment.domain.label.Parcels.Prefix;
import io.tsunagi.shipment.domain.wave.CapacityUnit;
import io.tsunagi.shipment.domain.wave.Wave;
import io.tsunagi.shipment.domain.wave.Waves;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@TsunagiTest
class PrintLabelsModuleTests {

    @Autowired
    WaveFixtures fixtures;

    @Autowired
    PrintLabels print;

    @Autowired
    SetPrefix setPrefix;

    @Autowired
    Parcels parcels;

    @Autowired
    Waves waves;

    @Autowired
    LabelPress press;

    @Autowired
    AuditTrail audit;

    @Autowired
    Clock clock;

    @Autowired
    TransactionOperations transaction;

    @Test
    void aParcelKeepsItsSsccHoweverOftenItIsPrintedAndEveryParcelHasItsOwn() {
        Place place = WaveFixtures.place(State.FALLBACK);
        String digits = prefix(place);
        String shipment = fixtures.released(place);
        UUID id = As.coordinator(
                () -> waves.line(shipment).orElseThrow().shipment().id());

        label(shipment, Stock.THERMAL_100X150, 3);
        Set<String> first = Set.of(sscc(id, 1), sscc(id, 2), sscc(id, 3));
        label(shipment, Stock.THERMAL_100X150, 3);

        assertThat(Set.of(sscc(id, 1), sscc(id, 2), sscc(id, 3)))
                .isEqualTo(first)
                .hasSize(3);
        assertThat(first).allSatisfy(sscc -> {
            assertThat(sscc).hasSize(18).startsWith("0" + digits);
            assertThat(Gs1Number.checkDigit(sscc.substring(0, 17))).isEqualTo(sscc.charAt(17) - '0');
        });
    }

    @Test
    void aParcelOfAnExerciseHasAnExtensionDigitThatNoRealParcelHas() {
        Place place = WaveFixtures.place(State.FALLBACK);
        String digits = prefix(place);
        String shipment = fixtures.released(place);
        UUID id = As.coordinator(
                () -> waves.line(shipment).orElseThrow().shipment().id());
        PrintLabels inExercise =
                new PrintLabels(waves, parcels, press, audit, clock, new ExerciseMark("EX-2026-0001-A", "訓練"));

        As.coordinator(() -> transaction.execute(status -> inExercise.shipment(shipment, Stock.THERMAL_100X150, 1, 0)));

        assertThat(sscc(id, 1)).hasSize(18).startsWith("9" + digits);
        assertThat(Gs1Number.checkDigit(sscc(id, 1).substring(0, 17)))
                .isEqualTo(sscc(id, 1).charAt(17) - '0');
    }

    @Test
    void makesUpNoSsccWithoutAPrefix() {
        String shipment = fixtures.released(WaveFixtures.place(State.FALLBACK));
        label(shipment, Stock.THERMAL_100X150, 1);

        UUID id = As.coordinator(
                () -> waves.line(shipment).orElseThrow().shipment().id());
        assertThat(As.coordinator(() -> parcels.sscc(id, 1))).isEmpty();
    }

    @Test
    void printsOneLabelAUnitForTwoShipmentsOfThreeSoSixOnOneSheetOfEight() throws IOException {
        Place place = WaveFixtures.place(State.FALLBACK);
        fixtures.open(place, 2);
        fixtures.capacity(place, 10, CapacityUnit.LINE);
        Wave wave = fixtures.release(place);

        byte[] pdf = As.coordinator(() -> print.wave(wave, Stock.A4_8, Per.UNIT, 0));
        byte[] two = As.coordinator(() -> print.wave(wave, Stock.A4_8, Per.UNIT, 3));

        assertThat(pages(pdf)).isEqualTo(1);
        assertThat(pages(two)).isEqualTo(2);
        assertThat(text(pdf)).contains("1/3", "3/3", "さくら内科クリニック 様", "宮城県 青葉区1-2-3", "常温");
    }

    @Test
    void refusesAHundredParcelsAndAPlaceThatASheetDoesNotHave() {
        String shipment = fixtures.released(WaveFixtures.place(State.FALLBACK));

        assertThatThrownBy(() -> label(shipment, Stock.A4_8, 100)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> As.coordinator(() -> print.shipment(shipment, Stock.A4_8, 1, 8)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void elementStringsHoldGtinExpiryAndLotInThatOrderAndNothingWithoutAGtin() {
        assertThat(ElementStrings.item("4006381333931", LocalDate.of(2027, 3, 31), "LOT-1"))
                .hasValueSatisfying(item -> {
                    assertThat(item.data()).isEqualTo("01040063813339311727033110LOT-1");
                    assertThat(item.readable()).isEqualTo("(01)04006381333931(17)270331(10)LOT-1");
                });
        assertThat(ElementStrings.item("GAUZE-S", LocalDate.of(2027, 3, 31), "LOT-1"))
                .isEmpty();
        assertThat(ElementStrings.item("4006381333931", null, "ロット１"))
                .hasValueSatisfying(item -> assertThat(item.data()).isEqualTo("0104006381333931"));
    }

    private String prefix(Place place) {
        String digits = "49" + "%05d".formatted(Math.floorMod(place.partner().hashCode(), 100_000));
        As.manager(() -> setPrefix.set(new Prefix(Prefix.Kind.SITE, place.site(), digits, "test-manager")));
        return digits;
    }

    private byte[] label(String shipment, Stock stock, int number) {
        return As.coordinator(() -> print.shipment(shipment, stock, number, 0));
    }

    private String sscc(UUID shipment, int parcel) {
        return As.coordinator(() -> parcels.sscc(shipment, parcel)).orElseThrow();
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
