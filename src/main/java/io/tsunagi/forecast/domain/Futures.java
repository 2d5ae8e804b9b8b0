package io.tsunagi.forecast.domain;

import io.tsunagi.forecast.Forecasts.Estimate;
import io.tsunagi.forecast.Forecasts.Measure;
import io.tsunagi.forecast.Forecasts.Outcome;
import io.tsunagi.forecast.Forecasts.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A thousand futures of one thing that is counted, each day of which is a day that was. Pure, and the same for the same seed: days are drawn
 * before anything is assumed, so that more hands can never make it later.
 */
public final class Futures {

    static final int RUNS = 1_000;
    static final int HORIZON_DAYS = 365;
    static final int FEWEST_DAYS = 3;

    private static final int LOW = RUNS / 10;
    private static final int HIGH = RUNS - RUNS / 10;

    private final List<Flow> flows;
    private final int[][] draws;

    /**
     * Futures made of these days.
     *
     * @param seed of the drawing
     */
    Futures(List<Flow> flows, long seed) {
        this.flows = flows;
        this.draws = new int[RUNS][];
        if (flows.size() >= FEWEST_DAYS) {
            Random random = new Random(seed);
            for (int run = 0; run < RUNS; run++) {
                draws[run] = random.ints(HORIZON_DAYS, 0, flows.size()).toArray();
            }
        }
    }

    /** The seed of a day's drawing. */
    static long seed(String disruption, LocalDate day, Measure measure) {
        return (disruption + "|" + day + "|" + measure).hashCode();
    }

    /** Whether there are days enough to draw from. */
    public boolean known() {
        return flows.size() >= FEWEST_DAYS;
    }

    /**
     * When nothing is open.
     *
     * @param day from which it is reckoned
     * @param open how much is open
     * @param factor by how much more goes out than in the days that were
     */
    Estimate estimate(Measure measure, Scenario scenario, LocalDate day, long open, double factor) {
        if (open == 0) {
            return new Estimate(measure, scenario, Outcome.DONE, null, null);
        }
        if (!known()) {
            return new Estimate(measure, scenario, Outcome.TOO_FEW_DAYS, null, null);
        }
        int[] ends = new int[RUNS];
        for (int run = 0; run < RUNS; run++) {
            ends[run] = end(draws[run], open, factor);
        }
        Arrays.sort(ends);
        LocalDate earliest = date(day, ends[LOW - 1], -1);
        LocalDate latest = date(day, ends[HIGH - 1], 0);
        Outcome outcome = earliest == null ? Outcome.NEVER : latest == null ? Outcome.OPEN_ENDED : Outcome.RANGE;
        return new Estimate(measure, scenario, outcome, earliest, latest);
    }

    /** What may be open on the days to come, at the pace of the days that were: the tenth and the ninetieth of a hundred futures. */
    public List<Band> bands(LocalDate day, long open, int days) {
        List<Band> bands = new ArrayList<>();
        if (!known()) {
            return bands;
        }
        double[] left = new double[RUNS];
        Arrays.fill(left, open);
        bands.add(new Band(day, open, open));
        for (int n = 0; n < Math.min(days, HORIZON_DAYS); n++) {
            for (int run = 0; run < RUNS; run++) {
                Flow flow = flows.get(draws[run][n]);
                left[run] = left[run] <= 0 ? 0 : Math.max(0, left[run] + flow.in() - flow.out());
            }
            double[] sorted = left.clone();
            Arrays.sort(sorted);
            bands.add(new Band(day.plusDays(n + 1L), Math.round(sorted[LOW - 1]), Math.round(sorted[HIGH - 1])));
        }
        return bands;
    }

    /**
     * What may be open on a day.
     *
     * @param low one future of ten has less
     * @param high one future of ten has more
     */
    public record Band(LocalDate day, long low, long high) {}

    private int end(int[] draw, long open, double factor) {
        double left = open;
        for (int n = 0; n < HORIZON_DAYS; n++) {
            Flow flow = flows.get(draw[n]);
            left += flow.in() - flow.out() * factor;
            if (left <= 0) {
                return n + 1;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** The day it falls on: it ends within the 24 hours before the stated minute of a day, so a range is never a single day. */
    private static @Nullable LocalDate date(LocalDate day, int end, int shift) {
        return end == Integer.MAX_VALUE ? null : day.plusDays((long) end + shift);
    }
}
