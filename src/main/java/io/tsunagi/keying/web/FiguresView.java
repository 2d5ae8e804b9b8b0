package io.tsunagi.keying.web;

import io.tsunagi.keying.domain.Figures.Compared;
import io.tsunagi.keying.domain.Figures.OfKind;
import io.tsunagi.keying.domain.ReadKeying.Counted;
import io.tsunagi.keying.domain.SampleRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The figures ready for a table, rates per thousand fields.
 *
 * @param total over all kinds
 */
record FiguresView(List<Line> lines, Line total, Sample sample) {

    /**
     * A line of the table.
     *
     * @param kind null for the total
     * @param rate differences between two people, per thousand compared; a dash when nothing was compared
     */
    record Line(
            @Nullable String kind,
            long keyed,
            long compared,
            long differing,
            String rate,
            long machine,
            long machineDiffering,
            long unreadable) {}

    /** The sample: fields compared, differing, rate and limit per thousand, and whether everything is keyed twice. */
    record Sample(long compared, long differing, String rate, String limit, int least, boolean tooMany) {}

    static FiguresView of(Counted counted) {
        List<Line> lines = new ArrayList<>();
        long[] sums = new long[6];
        for (OfKind kind : counted.kinds()) {
            long[] numbers = {
                kind.keyed(),
                kind.people().compared(),
                kind.people().differing(),
                kind.machine().compared(),
                kind.machine().differing(),
                kind.unreadable()
            };
            lines.add(line(kind.kind().name(), numbers));
            for (int i = 0; i < sums.length; i++) {
                sums[i] += numbers[i];
            }
        }
        SampleRate sample = counted.sample();
        return new FiguresView(
                lines,
                line(null, sums),
                new Sample(
                        sample.compared(),
                        sample.differing(),
                        perThousand(new Compared(sample.compared(), sample.differing())),
                        String.format(Locale.ROOT, "%.1f", sample.limit() * 1000),
                        sample.least(),
                        sample.tooMany()));
    }

    private static Line line(@Nullable String kind, long[] numbers) {
        return new Line(
                kind,
                numbers[0],
                numbers[1],
                numbers[2],
                perThousand(new Compared(numbers[1], numbers[2])),
                numbers[3],
                numbers[4],
                numbers[5]);
    }

    private static String perThousand(Compared compared) {
        return compared.compared() == 0
                ? "–"
                : String.format(Locale.ROOT, "%.1f", 1000.0 * compared.differing() / compared.compared());
    }
}
