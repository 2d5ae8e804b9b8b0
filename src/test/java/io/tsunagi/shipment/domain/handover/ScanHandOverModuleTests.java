package io.tsunagi.shipment.domain.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.WaveFixtures;
import io.tsunagi.shipment.domain.wave.PrepareWave;
import io.tsunagi.shipment.domain.wave.Waves;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TsunagiTest
class ScanHandOverModuleTests {

    @Autowired
    WaveFixtures fixtures;

    @Autowired
    ScanHandOver scan;

    @Autowired
    PaperRegister papers;

    @Autowired
    PrepareWave prepare;

    @Autowired
    Waves waves;

    @Test
    void readsAReferenceInFullWidthLowerCaseAndWithJapaneseHyphens() {
        String shipment = fixtures.released(WaveFixtures.place(State.FALLBACK));
        StringBuilder wide = new StringBuilder();
        shipment.toLowerCase(Locale.ROOT)
                .chars()
                .forEach(c -> wide.append(c == '-' ? 'ー' : (char) (c - 0x21 + 0xFF01)));

        assertThat(find(" " + shipment.toLowerCase(Locale.ROOT) + " ")).isEqualTo(shipment);
        assertThat(find(wide.toString())).isEqualTo(shipment);
    }

    @Test
    void findsTheShipmentOfADispatchNoteByThePapersReference() {
        String shipment = fixtures.released(WaveFixtures.place(State.FALLBACK));
        Awaitility.await()
                .atMost(30, TimeUnit.SECONDS)
                .until(() -> !papers(shipment).isEmpty());

        assertThat(find(papers(shipment).get(0).reference().toLowerCase(Locale.ROOT)))
                .isEqualTo(shipment);
    }

    @Test
    void refusesAMistypedLetterAPickSheetAndNothingAtAll() {
        String shipment = fixtures.released(WaveFixtures.place(State.FALLBACK));
        String wave = As.coordinator(() -> waves.line(shipment).orElseThrow().wave());
        String mistyped = shipment.substring(0, shipment.length() - 1) + (shipment.endsWith("A") ? "B" : "A");

        assertThatThrownBy(() -> find(mistyped)).satisfies(refusal("handover.refused.letter"));
        assertThatThrownBy(() -> find("  ")).satisfies(refusal("handover.refused.empty"));
        assertThatThrownBy(() -> find(wave)).satisfies(refusal("handover.refused.pick-sheet"));
        assertThatThrownBy(() -> find("https://tsunagi.example/S/forged")).satisfies(refusal("handover.refused.paper"));
    }

    @Test
    void recordsTheNextStepAndTakesASecondReadingWithinFiveSecondsForTheSame() {
        String shipment = fixtures.released(WaveFixtures.place(State.FALLBACK));

        Recorded first = read(shipment);
        Recorded second = read(shipment);

        assertThat(first.step()).isEqualTo(Step.PICK);
        assertThat(first.already()).isFalse();
        assertThat(second.already()).isTrue();
    }

    @Test
    void asksForTheCarrierWhenDispatchIsNext() {
        String shipment = fixtures.released(WaveFixtures.place(State.FALLBACK));
        type(shipment);
        type(shipment);

        assertThatThrownBy(() -> type(shipment)).satisfies(refusal("handover.refused.carrier"));
    }

    private String find(String scanned) {
        return As.coordinator(() -> scan.shipment(scanned));
    }

    private java.util.List<PaperRegister.Paper> papers(String shipment) {
        return As.coordinator(() -> papers.of(shipment));
    }

    private Recorded read(String shipment) {
        return As.coordinator(
                () -> scan.record(shipment, null, HandOver.of(Step.PICK, How.SCANNED), "test-coordinator"));
    }

    private Recorded type(String shipment) {
        return As.coordinator(() -> scan.record(shipment, null, HandOver.of(Step.PICK, How.TYPED), "test-coordinator"));
    }

    private static Consumer<Throwable> refusal(String message) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::message)
                                .containsExactly(message));
    }
}
