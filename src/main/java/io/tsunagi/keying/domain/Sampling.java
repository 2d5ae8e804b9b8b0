package io.tsunagi.keying.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Draws the fields that are keyed twice although an error in them hurts little, so that the rate of differences is known. */
final class Sampling {

    private Sampling() {}

    /**
     * The drawn names. The same seed, share and names in the same order draw the same ones, so that anybody can draw them again.
     *
     * @param share of the names that is drawn in the long run, 0 to 1; each name has the same chance, so that small jobs are
     *     sampled too
     */
    static Set<String> draw(long seed, double share, List<String> names) {
        Random random = new Random(seed);
        Set<String> drawn = new LinkedHashSet<>();
        for (String name : names) {
            if (random.nextDouble() < share) {
                drawn.add(name);
            }
        }
        return drawn;
    }
}
