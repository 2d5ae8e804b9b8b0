package io.tsunagi.keying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.keying.domain.EnterSheet;
import io.tsunagi.keying.domain.ReadKeying;
import io.tsunagi.keying.domain.TakeJob;
import io.tsunagi.paper.PaperPress;
import io.tsunagi.paper.PaperPress.PrintRun;
import io.tsunagi.paper.PaperScans;
import io.tsunagi.paper.PaperScans.Picture;
import io.tsunagi.paper.PaperScans.Source;
import io.tsunagi.paper.PaperScans.View;
import io.tsunagi.paper.SheetBoxes;
import io.tsunagi.paper.SheetBoxes.Blank;
import io.tsunagi.paper.pdf.Codes;
import io.tsunagi.scanning.Returned;
import io.tsunagi.scanning.domain.DecidePage;
import io.tsunagi.scanning.domain.FileState;
import io.tsunagi.scanning.domain.PageStore;
import io.tsunagi.scanning.domain.ScanFiles;
import io.tsunagi.scanning.domain.ScannedPage;
import io.tsunagi.scanning.domain.TakeIn;
import io.tsunagi.scanning.domain.TakeIn.Origin;
import io.tsunagi.scanning.domain.Way;
import io.tsunagi.shared.Refused;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A sheet goes out with boxes left for the pen, comes back as a scan, and what is written is keyed beside its places. */
@TsunagiTest
class HandwritingModuleTests {

    private static final int DPI = 150;

    @Autowired
    PaperPress press;

    @Autowired
    PaperScans scans;

    @Autowired
    SheetBoxes boxes;

    @Autowired
    EnterSheet entering;

    @Autowired
    TakeJob taking;

    @Autowired
    ReadKeying reading;

    @Autowired
    TakeIn takeIn;

    @Autowired
    ScanFiles files;

    @Autowired
    PageStore pages;

    @Autowired
    DecidePage deciding;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void boxesThatWerePrintedAreNotAskedForAndThoseOfCustomsAre() {
        PrintRun run = Returned.sheet(press, 801);

        List<Blank> blanks = boxes.blanks(run.papers().get(0));

        assertThat(blanks)
                .extracting(Blank::name)
                .contains("declarationNumber", "customsNotes", "acceptance")
                .doesNotContain("importer", "row");
        assertThat(blanks).allMatch(blank -> blank.page() >= 1 && blank.area().w() > 0);
        assertThat(boxes.blanks("P-2025-999999-X")).isEmpty();
    }

    @Test
    void aScanThatIsPlacedByItsCodesShowsEachBoxWhereItStandsHoweverAPersonTurnsIt() throws IOException {
        PrintRun run = Returned.sheet(press, 802);
        String paper = run.papers().get(0);
        scan(Codes.scan(run.pdf(), 1, DPI));

        Picture picture = scans.of(paper, 1).get(0);
        View view = Objects.requireNonNull(picture.view());
        assertThat(view.map().across(105, 148.5)).isBetween(0.49, 0.51);
        assertThat(view.map().down(105, 148.5)).isBetween(0.49, 0.51);
        assertThat(view.raw()).endsWith("/raw.jpg");

        ScannedPage page =
                pages.ofFile(picture.source().name().split("/", 2)[0]).get(0);
        As.broker(() -> deciding.turn(page.id(), page.turn()));
        assertThat(scans.of(paper, 1).get(0).view()).isEqualTo(view);
        assertThat(page.raw()).isEqualTo(view.raw());

        String job = As.broker(() -> entering.open(paper));
        assertThat(As.broker(() -> entering.open(paper))).isEqualTo(job);
        As.broker(() -> {
            taking.take(job);
            assertThat(reading.sheet(job).asked()).isNotEmpty().allMatch(asked -> asked.area() != null);
            assertThat(reading.sheet(job).pictures().get(1).view()).isEqualTo(view);
        });
    }

    @Test
    void aPictureThatAPersonPlacedHasNoPlaces() {
        PrintRun run = Returned.sheet(press, 803);
        String paper = run.papers().get(0);

        As.broker(() -> transaction.executeWithoutResult(
                status -> scans.place(paper, 1, new Source("SC-2025-970803-A/1", "/scans", "/scans/pages/1.jpg"))));

        assertThat(scans.of(paper, 1).get(0).view()).isNull();
        assertThat(As.broker(() -> entering.open(paper))).startsWith("K-");
    }

    @Test
    void nothingIsKeyedFromASheetThatDidNotComeBack() {
        String paper = Returned.sheet(press, 804).papers().get(0);

        assertThatThrownBy(() -> As.broker(() -> entering.open(paper)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusals().get(0).message()).isEqualTo("keying.refused.no-picture"));
    }

    private void scan(BufferedImage page) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(page, "jpeg", jpeg);
        String file = As.broker(
                () -> takeIn.take(new Origin(UUID.randomUUID(), Way.UPLOAD, "test"), "sheet.jpg", jpeg.toByteArray()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> files.find(file).orElseThrow().state() == FileState.READ);
    }
}
