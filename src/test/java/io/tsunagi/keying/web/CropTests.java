package io.tsunagi.keying.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tsunagi.paper.Area;
import io.tsunagi.paper.PaperScans.View;
import io.tsunagi.paper.SheetMap;
import org.junit.jupiter.api.Test;

class CropTests {

    /** An A4 sheet that fills its picture. */
    private static final SheetMap STRAIGHT = new SheetMap(1 / 210.0, 0, 0, 1 / 297.0, 0, 0);

    @Test
    void showsThePlaceWithItsMarginInMillimetres() {
        Crop crop = Crop.of(new Area(50, 100, 60, 10), new View("/raw.jpg", STRAIGHT, 3));

        assertThat(crop.viewBox()).isEqualTo("47.00 97.00 66.00 16.00");
        assertThat(crop.transform()).isEqualTo("matrix(210.00000 0.00000 0.00000 297.00000 0.00000 0.00000)");
        assertThat(crop.width()).isEqualTo(396);
        assertThat(crop.height()).isEqualTo(96);
    }

    @Test
    void aNarrowPlaceIsShownWithWhatStandsBesideItSixtyMillimetresWide() {
        Crop crop = Crop.of(new Area(50, 100, 10, 10), new View("/raw.jpg", STRAIGHT, 3));

        assertThat(crop.viewBox()).isEqualTo("25.00 97.00 60.00 16.00");
    }

    @Test
    void aWidePlaceIsShownSmallerSoThatItFitsTheScreen() {
        Crop crop = Crop.of(new Area(0, 0, 294, 10), new View("/raw.jpg", STRAIGHT, 3));

        assertThat(crop.width()).isEqualTo(640);
    }

    @Test
    void theWayBackFromThePictureIsTheWayForthReversed() {
        SheetMap map = new SheetMap(0.0047, 0.0003, -0.0004, 0.0033, 0.02, 0.01);
        SheetMap back = map.back();

        double across = map.across(123, 45);
        double down = map.down(123, 45);

        assertThat(back.across(across, down)).isCloseTo(123, within(1e-9));
        assertThat(back.down(across, down)).isCloseTo(45, within(1e-9));
    }
}
