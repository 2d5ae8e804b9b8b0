package io.tsunagi.keying.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplingTests {

    private static final List<String> NAMES =
            IntStream.range(0, 20).mapToObj(i -> "field" + i).toList();

    @Test
    void sameSeedDrawsSameFieldsAndOthersDrawOthers() {
        assertThat(Sampling.draw(42, 0.3, NAMES)).isEqualTo(Sampling.draw(42, 0.3, NAMES));
        assertThat(Sampling.draw(42, 0.3, NAMES)).isNotEqualTo(Sampling.draw(43, 0.3, NAMES));
    }

    @Test
    void fiveInAHundredAreDrawnOverManyJobs() {
        int drawn = IntStream.range(1, 2001)
                .map(i -> Sampling.draw(Seed.of("K-2026-%04d-A".formatted(i)), 0.05, NAMES)
                        .size())
                .sum();

        assertThat(drawn / (2000.0 * NAMES.size())).isBetween(0.045, 0.055);
    }

    @Test
    void nothingIsDrawnAtZeroAndEverythingAtOne() {
        assertThat(Sampling.draw(7, 0, NAMES)).isEmpty();
        assertThat(Sampling.draw(7, 1, NAMES)).hasSize(20);
    }

    @Test
    void rateAboveOneInAHundredAsksForEverythingTwiceFromAHundredFieldsOn() {
        assertThat(new SampleRate(99, 99, 0.01, 100).tooMany()).isFalse();
        assertThat(new SampleRate(100, 1, 0.01, 100).tooMany()).isFalse();
        assertThat(new SampleRate(100, 2, 0.01, 100).tooMany()).isTrue();
        assertThat(new SampleRate(0, 0, 0.01, 0).tooMany()).isFalse();
        assertThat(new SampleRate(1000, 10, 0.01, 100).rate()).isEqualTo(0.01);
    }
}
