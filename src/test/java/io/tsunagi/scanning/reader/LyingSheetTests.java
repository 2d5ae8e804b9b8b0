package io.tsunagi.scanning.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.paper.PaperScans.Sight;
import io.tsunagi.paper.SheetMap;
import io.tsunagi.paper.domain.LaySheet;
import io.tsunagi.paper.domain.LaySheet.Laid;
import io.tsunagi.paper.domain.Samples;
import io.tsunagi.paper.domain.form.FormDefinition;
import io.tsunagi.paper.domain.form.FormDefinition.Box;
import io.tsunagi.paper.pdf.Codes;
import io.tsunagi.paper.pdf.Sheets;
import io.tsunagi.scanning.domain.PageReading;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The boxes of a sheet are found in its scan: printed, laid down askew, turned, at another size, and read by its codes. */
class LyingSheetTests {

    private static final double INCH = 25.4;

    private final PageReader reader = new PageReader();

    @ParameterizedTest
    @CsvSource({
        "jp/C-5020, 150, 0, 0", "jp/C-5020, 150, 3.7, 0", "jp/C-5020, 200, -4.6, 2", "jp/C-5020, 300, 1.2, 1",
        "jp/C-5010, 150, -2.9, 3", "jp/C-5010, 200, 4.9, 0", "jp/C-4000, 150, 2.2, 2", "jp/C-4000, 300, -4, 3",
        "tsunagi/pick-sheet, 150, 4.1, 0", "tsunagi/pick-sheet, 200, -1, 2", "us/downtime-letter, 150, 2, 1"
    })
    void cornersOfBoxesAreFoundWithinOneAndAHalfMillimetres(String key, int dpi, double degrees, int quarters)
            throws IOException {
        Lying lying = lying(key, dpi, degrees, quarters, 1);

        Laid laid = laid(lying.form(), lying.image()).orElseThrow();

        assertThat(worst(lying, laid.map())).isLessThan(1.5);
        assertThat(laid.margin()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.83, 0.95, 1.02})
    void aSheetThatIsScannedSmallerOrLargerThanThePageIsFoundToo(double size) throws IOException {
        Lying lying = lying("jp/C-5020", 200, 2.5, 0, size);

        assertThat(worst(lying, laid(lying.form(), lying.image()).orElseThrow().map()))
                .isLessThan(1.5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void staggeredSheetsWithStainsFoldsAndSpeckleAreFoundOrLeftAlone(int seed) throws IOException {
        Lying lying = lying("jp/C-5020", 200, seed - 4.5, seed % 4, 1);
        Damage damage = new Damage(new Random(seed));
        damage.stain(lying.image());
        damage.fold(lying.image());
        damage.speckle(lying.image(), 0.005);

        Optional<Laid> laid = laid(lying.form(), lying.image());

        laid.ifPresent(
                found -> assertThat(worst(lying, found.map())).isLessThan(found.margin() == 3 ? 1.5 : found.margin()));
    }

    @ParameterizedTest
    @CsvSource({"150, true", "150, false", "200, true", "200, false", "300, true", "300, false"})
    void oneCodeIsEnoughWithAWiderMargin(int dpi, boolean first) throws IOException {
        FormDefinition form = Samples.form("jp/C-5020");
        Sheets.Sheet sheet = Sheets.of(List.of("jp/C-5020")).get(0);
        FormDefinition.Code hidden = first ? form.mark().code() : form.mark().second();
        BufferedImage stained = Codes.stained(sheet.at(dpi), hidden, dpi);
        Lying lying = lay(form, stained, dpi, -3.3, 0, 1);

        Laid laid = laid(form, lying.image()).orElseThrow();

        assertThat(laid.margin()).isEqualTo(6);
        assertThat(worst(lying, laid.map())).isLessThan(6);
    }

    @Test
    void twoSheetsOnAPageGiveNoPlaces() throws IOException {
        List<Sheets.Sheet> sheets = Sheets.of(List.of("jp/C-5020"));
        BufferedImage both = Damage.twoUp(sheets.get(0).at(300), sheets.get(1).at(300));

        PageReading page = reader.read(1, Grey.of(both));

        assertThat(page.codes()).hasSize(2).allMatch(code -> code.finders().isEmpty());
    }

    @Test
    void aSheetOfAnotherFormGivesNoPlaces() throws IOException {
        Lying lying = lying("us/downtime-letter", 200, 1, 0, 1);

        assertThat(laid(Samples.form("jp/C-5020"), lying.image())).isEmpty();
    }

    private Optional<Laid> laid(FormDefinition form, BufferedImage image) throws IOException {
        PageReading page = reader.read(1, Grey.of(image));
        if (page.codes().size() != 1) {
            return Optional.empty();
        }
        PageReading.Code code = page.codes().get(0);
        double tall = (double) image.getHeight() / image.getWidth();
        return LaySheet.of(form, Codes.modules(code.text()), new Sight(code.text(), "/raw.jpg", tall, code.finders()));
    }

    /** How far the worst corner of a box lies beside its place, mm. */
    private static double worst(Lying lying, SheetMap map) {
        double worst = 0;
        for (Box box : lying.form().first().boxes()) {
            for (double x : new double[] {box.x(), box.x() + box.w()}) {
                for (double y : new double[] {box.y(), box.y() + box.h()}) {
                    Point2D truth = lying.truth().transform(new Point2D.Double(x, y), null);
                    double across = map.across(x, y) * lying.image().getWidth() - truth.getX();
                    double down = map.down(x, y) * lying.image().getHeight() - truth.getY();
                    worst = Math.max(worst, Math.hypot(across, down) / lying.pixels());
                }
            }
        }
        return worst;
    }

    private static Lying lying(String key, int dpi, double degrees, int quarters, double size) {
        BufferedImage print = Sheets.of(List.of(key)).get(0).at(dpi);
        return lay(Samples.form(key), print, dpi, degrees, quarters, size);
    }

    private static Lying lay(
            FormDefinition form, BufferedImage print, int dpi, double degrees, int quarters, double size) {
        int width = (int) (print.getWidth() * 1.04);
        int height = (int) (print.getHeight() * 1.03);
        boolean lies = quarters % 2 == 1;
        BufferedImage image =
                new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_BYTE_GRAY);
        AffineTransform place = new AffineTransform();
        place.translate(image.getWidth() / 2.0, image.getHeight() / 2.0);
        place.quadrantRotate(quarters);
        place.rotate(Math.toRadians(degrees));
        place.scale(size, size);
        place.translate(-print.getWidth() / 2.0, -print.getHeight() / 2.0);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.drawImage(print, place, null);
        pen.dispose();
        AffineTransform truth = new AffineTransform(place);
        truth.scale(dpi / INCH, dpi / INCH);
        return new Lying(form, image, truth, size * dpi / INCH);
    }

    /**
     * A sheet in its scan.
     *
     * @param truth from millimetres on the sheet to pixels
     * @param pixels for a millimetre
     */
    private record Lying(FormDefinition form, BufferedImage image, AffineTransform truth, double pixels) {}
}
