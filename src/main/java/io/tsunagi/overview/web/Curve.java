package io.tsunagi.overview.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Numbers by day as a small drawing, 200 by 48 units with zero at the bottom. The table beside it shows the same.
 *
 * @param line path of the curve; a day of which nothing is known breaks it
 * @param dots path of a point for each day, so that a single one is seen, too
 * @param most the greatest number, which touches the top
 */
public record Curve(String line, String dots, long most) {

    private static final double WIDTH = 200;
    private static final double HEIGHT = 48;
    private static final double EDGE = 4;

    static @Nullable Curve of(List<@Nullable Long> numbers) {
        long most = numbers.stream()
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(-1);
        if (most < 0) {
            return null;
        }
        double step = numbers.size() < 2 ? 0 : (WIDTH - 2 * EDGE) / (numbers.size() - 1);
        StringBuilder line = new StringBuilder();
        StringBuilder dots = new StringBuilder();
        boolean broken = true;
        for (int i = 0; i < numbers.size(); i++) {
            Long number = numbers.get(i);
            if (number != null) {
                double rise = most == 0 ? 0 : (HEIGHT - 2 * EDGE) * number / most;
                String place = written(EDGE + i * step) + " " + written(HEIGHT - EDGE - rise);
                line.append(broken ? "M" : "L").append(place);
                dots.append("M").append(place).append("h0");
            }
            broken = number == null;
        }
        return new Curve(line.toString(), dots.toString(), most);
    }

    /** With one decimal place; written by hand, because a hundred cards write thousands of them a second. */
    private static String written(double place) {
        long tenths = Math.round(place * 10);
        return tenths / 10 + "." + tenths % 10;
    }
}
