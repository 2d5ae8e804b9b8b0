package io.tsunagi.shipment.domain.wave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WalkingOrderTests {

    @Test
    void walksPastShelfTwoBeforeShelfTenAndPastTheFirstLevelBeforeTheSecond() {
        List<String> shelves = Arrays.asList("A-10-1", "B-01-1", "A-2-2", "A-2-1");

        shelves.sort(new WalkingOrder());

        assertThat(shelves).containsExactly("A-2-1", "A-2-2", "A-10-1", "B-01-1");
    }

    @Test
    void takesFullWidthAndSmallLettersAsTheSamePlace() {
        assertThat(new WalkingOrder().compare("ａ－０２", "A-2")).isZero();
    }

    @Test
    void looksLastForWhatHasNoPlace() {
        List<String> shelves = Arrays.asList(null, "Z-9", "", "A-1");

        shelves.sort(new WalkingOrder());

        assertThat(shelves.subList(0, 2)).containsExactly("A-1", "Z-9");
    }
}
