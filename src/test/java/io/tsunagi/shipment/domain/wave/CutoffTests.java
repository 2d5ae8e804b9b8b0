package io.tsunagi.shipment.domain.wave;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CutoffTests {

    @Test
    void takesTwoLinesOfThreeWhenTwoAreLeft() {
        Cutoff cutoff = Cutoff.of(quantities(50, 60, 70), CapacityUnit.LINE, 2);

        assertThat(cutoff.within()).extracting(Candidate::reference).containsExactly("S0", "S1");
        assertThat(cutoff.units()).isEqualTo(2);
        assertThat(cutoff.below()).extracting(Candidate::reference).isEqualTo("S2");
    }

    @Test
    void stopsAtTheFirstThatNeedsMorePackagesThanAreLeftAndLetsNobodyOvertake() {
        Cutoff cutoff = Cutoff.of(quantities(4, 7, 1), CapacityUnit.PACKAGE, 10);

        assertThat(cutoff.within()).extracting(Candidate::reference).containsExactly("S0");
        assertThat(cutoff.units()).isEqualTo(4);
        assertThat(cutoff.below()).extracting(Candidate::reference).isEqualTo("S1");
    }

    @Test
    void fillsCapacityToTheLastPackage() {
        Cutoff cutoff = Cutoff.of(quantities(4, 6), CapacityUnit.PACKAGE, 10);

        assertThat(cutoff.units()).isEqualTo(10);
        assertThat(cutoff.below()).isNull();
    }

    @Test
    void countsHalfAPackageAsOne() {
        assertThat(CapacityUnit.PACKAGE.of(new BigDecimal("1.500"))).isEqualTo(2);
        assertThat(CapacityUnit.LINE.of(new BigDecimal("1.500"))).isEqualTo(1);
    }

    @Test
    void putsAtMostFiveHundredShipmentsInOneWave() {
        List<Candidate> ranked =
                IntStream.range(0, 501).mapToObj(i -> candidate(i, 1)).toList();

        Cutoff cutoff = Cutoff.of(ranked, CapacityUnit.LINE, 100_000);

        assertThat(cutoff.within()).hasSize(500);
        assertThat(cutoff.below()).extracting(Candidate::reference).isEqualTo("S500");
        assertThat(Cutoff.rowsNeeded(100_000)).isEqualTo(501);
        assertThat(Cutoff.rowsNeeded(0)).isEqualTo(1);
    }

    private static List<Candidate> quantities(int... quantities) {
        int[] position = {0};
        return Arrays.stream(quantities)
                .mapToObj(quantity -> candidate(position[0]++, quantity))
                .toList();
    }

    private static Candidate candidate(int position, int quantity) {
        return new Candidate(
                new UUID(0, position),
                "S" + position,
                new UUID(0, 0),
                2,
                Instant.EPOCH,
                "customer",
                "goods",
                BigDecimal.valueOf(quantity),
                "BX");
    }
}
