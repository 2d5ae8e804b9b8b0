package io.tsunagi.overview.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Numbers by day as a small drawing, 200 by 48 units with zero at the bottom. The table beside it shows the same.
 *
 * @param lines points of each unbroken stretch, as SVG wants them; a day of which nothing is known breaks the line
 * @param dots the days, so that a single one is seen, too
 * @param most the greatest number, which touches the top
 */
public record Curve(List<String> lines, List<Dot> dots, long most) {

    private static final double WIDTH = 200;
    private static final double HEIGHT = 48;
    private static final double EDGE = 4;

    /** A day's place. */
    public record Dot(String x, String y) {}

    static @Nullable Curve of(List<@Nullable Long> numbers) {
        long most = numbers.stream()
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(-1);
        if (most < 0) {
            return null;
        }
        List<String> lines = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < numbers.size(); i++) {
            Long number = numbers.get(i);
            if (number == null) {
                lines.add(line.toString());
                line.setLength(0);
                continue;
            }
            double step = numbers.size() < 2 ? 0 : (WIDTH - 2 * EDGE) / (numbers.size() - 1);
            String x = written(EDGE + i * step);
            String y = written(HEIGHT - EDGE - (most == 0 ? 0 : (HEIGHT - 2 * EDGE) * number / most));
            dots.add(new Dot(x, y));
            line.append(line.isEmpty() ? "" : " ").append(x).append(',').append(y);
        }
        lines.add(line.toString());
        return new Curve(lines.stream().filter(one -> one.contains(" ")).toList(), List.copyOf(dots), most);
    }

    private static String written(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
