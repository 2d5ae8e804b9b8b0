package io.tsunagi.faxorder.marks;

import java.util.List;
import java.util.Random;

/** How people write digits: strokes through points of a box one wide and one high. */
final class Hand {

    private static final double[] RING = ring(0.5, 0.5, 0.5, 0.5, -90);

    private Hand() {}

    static List<double[]> of(char digit, Random random) {
        boolean other = random.nextBoolean();
        return switch (digit) {
            case '0' -> List.of(RING);
            case '1' ->
                other
                        ? List.of(new double[] {0.5, 0, 0.5, 1})
                        : List.of(new double[] {0.25, 0.22, 0.55, 0, 0.55, 0.5, 0.55, 1});
            case '2' ->
                List.of(new double[] {0, 0.25, 0.2, 0.02, 0.7, 0, 0.95, 0.25, 0.7, 0.55, 0.3, 0.8, 0, 1, 0.5, 1, 1, 1});
            case '3' ->
                List.of(new double[] {
                    0.05, 0.1, 0.5, 0, 0.9, 0.2, 0.6, 0.45, 0.35, 0.48, 0.7, 0.5, 1, 0.75, 0.6, 1, 0.2, 1, 0, 0.85
                });
            case '4' ->
                other
                        ? List.of(
                                new double[] {0.65, 0, 0.3, 0.35, 0, 0.7, 0.5, 0.7, 1, 0.7},
                                new double[] {0.7, 0.1, 0.7, 1})
                        : List.of(new double[] {0.1, 0, 0.05, 0.55, 0.5, 0.55, 1, 0.55}, new double[] {0.7, 0.05, 0.7, 1
                        });
            case '5' ->
                List.of(
                        new double[] {0.2, 0, 0.12, 0.42, 0.5, 0.35, 0.95, 0.55, 0.85, 0.9, 0.4, 1, 0, 0.88},
                        new double[] {0.2, 0.02, 0.9, 0});
            case '6' ->
                List.of(new double[] {
                    0.75, 0, 0.25, 0.3, 0.02, 0.7, 0.25, 0.98, 0.75, 0.98, 0.95, 0.7, 0.7, 0.48, 0.3, 0.52, 0.05, 0.75
                });
            case '7' ->
                other
                        ? List.of(new double[] {0, 0, 0.5, 0, 1, 0.02, 0.65, 0.5, 0.45, 1})
                        : List.of(new double[] {0.02, 0.3, 0.04, 0, 0.5, 0, 1, 0.02, 0.65, 0.5, 0.5, 1});
            case '8' ->
                List.of(new double[] {
                    0.85, 0.12, 0.5, 0, 0.1, 0.2, 0.5, 0.45, 0.95, 0.75, 0.5, 1, 0.05, 0.78, 0.5, 0.48, 0.88, 0.2, 0.85,
                    0.1
                });
            default ->
                List.of(new double[] {0.9, 0.25, 0.5, 0, 0.08, 0.2, 0.2, 0.5, 0.7, 0.48, 0.92, 0.22, 0.88, 0.6, 0.75, 1
                });
        };
    }

    private static double[] ring(double x, double y, double rx, double ry, double from) {
        int parts = 8;
        double[] points = new double[2 * (parts + 1)];
        for (int i = 0; i <= parts; i++) {
            double angle = Math.toRadians(from + 360.0 * i / parts);
            points[2 * i] = x + rx * Math.cos(angle);
            points[2 * i + 1] = y + ry * Math.sin(angle);
        }
        return points;
    }
}
