package io.tsunagi.shipment.domain.wave;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.paper.PaperBundle;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.shipment.WaveFixtures;
import io.tsunagi.shipment.WaveFixtures.Place;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TsunagiTest
class WaveSheetsModuleTests {

    @Autowired
    WaveFixtures fixtures;

    @Autowired
    PaperBundle bundle;

    @Autowired
    PaperRegister register;

    @Test
    void pickSheetGoesFromShelfTwoToShelfTenAndLooksLastForWhatHasNoShelf() throws IOException {
        Place place = WaveFixtures.place(State.FALLBACK);
        String without = fixtures.open(place, 0, 0, 1);
        String ten = fixtures.openAt(place, 1, "A-10-1");
        String two = fixtures.openAt(place, 2, "A-2-1");
        fixtures.capacity(place, 10, CapacityUnit.LINE);

        Wave wave = fixtures.release(place);

        String sheet = text(As.coordinator(() -> waveRun(wave)));
        assertThat(sheet).contains("A-2-1", "A-10-1", "L-1");
        assertThat(List.of(sheet.indexOf(two), sheet.indexOf(ten), sheet.indexOf(without)))
                .isSorted()
                .doesNotContain(-1);
        assertThat(wave.coldSheetRun()).isNull();
    }

    @Test
    void withoutShelvesPickSheetKeepsTheRankAndSaysWhatIsNotKnown() throws IOException {
        Place place = WaveFixtures.place(State.FALLBACK);
        String first = fixtures.openArticle(place, 0, "Z-LAST");
        String second = fixtures.openArticle(place, 1, null);
        String third = fixtures.openArticle(place, 2, "A-FIRST");
        fixtures.capacity(place, 10, CapacityUnit.LINE);

        Wave wave = fixtures.release(place);

        String sheet = text(As.coordinator(() -> waveRun(wave)));
        assertThat(List.of(sheet.indexOf(first), sheet.indexOf(second), sheet.indexOf(third)))
                .isSorted()
                .doesNotContain(-1);
        assertThat(sheet).contains("棚番不明", "品番なし");
    }

    @Test
    void aWaveWithAChilledShipmentHasAColdChainSheetInTheRegisterAndOneWithoutHasNone() throws IOException {
        Place place = WaveFixtures.place(State.FALLBACK);
        String cold = fixtures.releasedCold(place);
        String ambient = fixtures.released(WaveFixtures.place(State.FALLBACK));

        String wave = As.coordinator(() -> waves.line(cold).orElseThrow().wave());
        String other = As.coordinator(() -> waves.line(ambient).orElseThrow().wave());

        assertThat(As.coordinator(() -> register.of(wave)))
                .extracting(PaperRegister.Paper::form)
                .contains("tsunagi/cold-chain-sheet");
        assertThat(As.coordinator(() -> register.of(other)))
                .extracting(PaperRegister.Paper::form)
                .doesNotContain("tsunagi/cold-chain-sheet");
        String run = As.coordinator(() -> waves.find(wave).orElseThrow().coldSheetRun());
        assertThat(text(As.coordinator(() -> bundle.of(List.of(run))))).contains("温度管理票", cold, "2-8");
    }

    @Autowired
    Waves waves;

    private byte[] waveRun(Wave wave) {
        return bundle.of(List.of(waves.find(wave.reference()).orElseThrow().pickSheetRun()));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }
}
