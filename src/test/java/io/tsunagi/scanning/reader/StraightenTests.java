package io.tsunagi.scanning.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.paper.Area;
import io.tsunagi.paper.MarkPlaces;
import io.tsunagi.paper.domain.PrintedMarks;
import io.tsunagi.paper.pdf.Sheets;
import io.tsunagi.scanning.FlatPages;
import io.tsunagi.scanning.FlatPages.Flat;
import io.tsunagi.scanning.domain.FlatPicture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A page with fiducials is drawn anew as if it lay straight; any other page is not. */
class StraightenTests {

    private static final String FORM = "tsunagi/fax-order";
    private static final Sheets.Sheet SHEET = Sheets.of(List.of(FORM)).get(0);

    @Test
    void squaresOfAPageThatLiesAnyWayRoundAndAskewAreWithinAThirdOfAMillimetreOfTheirPlaces() {
        for (int quarters = 0; quarters < 4; quarters++) {
            BufferedImage laid = new Damage(new Random(quarters)).laid(SHEET.at(200));
            Flat flat = Flattened.of(Damage.turned(laid, quarters)).orElseThrow();

            for (MarkPlaces.Row row : PrintedMarks.page(FORM, 1).rows()) {
                for (MarkPlaces.Square square : row.squares()) {
                    assertThat(bordered(flat, square.area()))
                            .as("%d turns, row %d", quarters, row.index())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void threeFiducialsAreEnoughAndTwoAreNot() {
        BufferedImage sheet = copy(SHEET.at(150));
        cover(sheet, 4, 36);
        assertThat(Flattened.of(sheet)).isPresent();

        cover(sheet, 196, 254);
        assertThat(Flattened.of(sheet)).isEmpty();
    }

    @Test
    void pageOfAFormWithoutFiducialsIsNotStraightened() {
        assertThat(Flattened.of(Sheets.of(List.of("jp/C-5020")).get(0).at(200))).isEmpty();
    }

    @Test
    void packedPictureComesBackAsItWasAndOneOfAnotherLengthDoesNot() {
        byte[] light = new byte[FlatPicture.WIDTH * FlatPicture.HEIGHT];
        new Random(1).nextBytes(light);

        Optional<Flat> back = FlatPicture.unpacked(FlatPicture.packed(light));

        assertThat(back).get().extracting(Flat::light).isEqualTo(light);
        assertThat(FlatPicture.unpacked(FlatPicture.packed(Arrays.copyOf(light, light.length - 1))))
                .isEmpty();
        assertThat(FlatPicture.unpacked(light)).isEmpty();
    }

    /** Whether each side of a square is dark within two pixels of its middle, and what lies inside is not. */
    private static boolean bordered(Flat flat, Area square) {
        double x = square.x() + square.w() / 2;
        double y = square.y() + square.h() / 2;
        return dark(flat, square.x(), y, 1, 0)
                && dark(flat, square.x() + square.w(), y, 1, 0)
                && dark(flat, x, square.y(), 0, 1)
                && dark(flat, x, square.y() + square.h(), 0, 1)
                && !dark(flat, x, y, 1, 1);
    }

    private static boolean dark(Flat flat, double x, double y, int across, int down) {
        for (int off = -2; off <= 2; off++) {
            int px = (int) Math.round(x * FlatPages.PER_MM) + off * across;
            int py = (int) Math.round(y * FlatPages.PER_MM) + off * down;
            if ((flat.light()[py * flat.width() + px] & 0xFF) < 128) {
                return true;
            }
        }
        return false;
    }

    private static void cover(BufferedImage sheet, double x, double y) {
        double perMm = sheet.getWidth() / 210.0;
        Graphics2D graphics = sheet.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect((int) (x * perMm), (int) (y * perMm), (int) (10 * perMm), (int) (10 * perMm));
        graphics.dispose();
    }

    private static BufferedImage copy(BufferedImage image) {
        BufferedImage out = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = out.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return out;
    }
}
