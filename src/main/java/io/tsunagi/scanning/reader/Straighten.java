package io.tsunagi.scanning.reader;

import io.tsunagi.paper.Fiducials;
import io.tsunagi.scanning.FlatPages;
import io.tsunagi.scanning.domain.FlatPicture;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws a page anew as if it lay exactly straight, from where its fiducials are: a homography with four of them, an affine map with
 * three.
 */
final class Straighten {

    /** Sixteen shades are enough for marks, and make a picture a third as long. */
    private static final int SHADES = 0xF0;

    private static final int MIDDLE = 0x08;
    private static final int PAPER = 255;
    /** From so many pixels a millimetre on, a pixel of the new picture is the mean of four points. */
    private static final double DENSE = 7.5;
    /** How much the scale may differ between the corners of a page that was not photographed from the side. */
    private static final double FLAT = 1.25;

    private Straighten() {}

    /** The page, or null when the squares that were found cannot be those of a flat sheet. */
    static byte @Nullable [] of(Grey page, FindFiducials.Found found) {
        double[] map = map(found);
        if (map == null || !flat(map)) {
            return null;
        }
        double perMm = scale(map, Fiducials.WIDTH / 2, Fiducials.HEIGHT / 2);
        double[] steps = perMm > DENSE ? new double[] {0.25, 0.75} : new double[] {0.5};
        byte[] out = new byte[FlatPicture.WIDTH * FlatPicture.HEIGHT];
        for (int y = 0, at = 0; y < FlatPicture.HEIGHT; y++) {
            for (int x = 0; x < FlatPicture.WIDTH; x++, at++) {
                double sum = 0;
                for (double down : steps) {
                    for (double right : steps) {
                        sum += sample(page, map, (x + right) / FlatPages.PER_MM, (y + down) / FlatPages.PER_MM);
                    }
                }
                out[at] = (byte) ((int) (sum / (steps.length * steps.length)) & SHADES | MIDDLE);
            }
        }
        return out;
    }

    private static double sample(Grey page, double[] m, double x, double y) {
        double w = m[6] * x + m[7] * y + 1;
        double px = (m[0] * x + m[1] * y + m[2]) / w - 0.5;
        double py = (m[3] * x + m[4] * y + m[5]) / w - 0.5;
        int left = (int) Math.floor(px);
        int top = (int) Math.floor(py);
        if (left < 0 || top < 0 || left >= page.width() - 1 || top >= page.height() - 1) {
            return PAPER;
        }
        byte[] light = page.light();
        int at = top * page.width() + left;
        double fx = px - left;
        double fy = py - top;
        double upper = (light[at] & 0xFF) * (1 - fx) + (light[at + 1] & 0xFF) * fx;
        int below = at + page.width();
        double lower = (light[below] & 0xFF) * (1 - fx) + (light[below + 1] & 0xFF) * fx;
        return upper * (1 - fy) + lower * fy;
    }

    private static double[] at(double[] m, double x, double y) {
        double w = m[6] * x + m[7] * y + 1;
        return new double[] {(m[0] * x + m[1] * y + m[2]) / w, (m[3] * x + m[4] * y + m[5]) / w};
    }

    /** Pixels of the page in a millimetre, at a place. */
    private static double scale(double[] map, double x, double y) {
        double[] here = at(map, x, y);
        double[] right = at(map, x + 1, y);
        double[] down = at(map, x, y + 1);
        return Math.sqrt(
                Math.abs((right[0] - here[0]) * (down[1] - here[1]) - (right[1] - here[1]) * (down[0] - here[0])));
    }

    private static boolean flat(double[] map) {
        double least = Double.MAX_VALUE;
        double most = 0;
        for (double x : new double[] {0, Fiducials.WIDTH}) {
            for (double y : new double[] {0, Fiducials.HEIGHT}) {
                double scale = scale(map, x, y);
                least = Math.min(least, scale);
                most = Math.max(most, scale);
            }
        }
        return least > 0 && most <= FLAT * least;
    }

    /** Millimetres to pixels: eight numbers, the ninth is one. */
    private static double @Nullable [] map(FindFiducials.Found found) {
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < Fiducials.MIDDLES.size(); i++) {
            double[] place = found.places().get(i);
            if (place != null) {
                double x = Fiducials.MIDDLES.get(i).x();
                double y = Fiducials.MIDDLES.get(i).y();
                rows.add(new double[] {x, y, 1, 0, 0, 0, -x * place[0], -y * place[0], place[0]});
                rows.add(new double[] {0, 0, 0, x, y, 1, -x * place[1], -y * place[1], place[1]});
            }
        }
        if (found.count() == 3) {
            rows.add(new double[] {0, 0, 0, 0, 0, 0, 1, 0, 0});
            rows.add(new double[] {0, 0, 0, 0, 0, 0, 0, 1, 0});
        }
        return solved(rows.toArray(double[][]::new));
    }

    /** Solves eight equations by elimination with pivots; null when they do not say enough. */
    private static double @Nullable [] solved(double[][] rows) {
        int n = rows.length;
        for (int i = 0; i < n; i++) {
            int pivot = i;
            for (int k = i + 1; k < n; k++) {
                pivot = Math.abs(rows[k][i]) > Math.abs(rows[pivot][i]) ? k : pivot;
            }
            double[] swap = rows[i];
            rows[i] = rows[pivot];
            rows[pivot] = swap;
            if (Math.abs(rows[i][i]) < 1e-12) {
                return null;
            }
            for (int k = 0; k < n; k++) {
                double by = k == i ? 0 : rows[k][i] / rows[i][i];
                for (int c = i; c <= n && by != 0; c++) {
                    rows[k][c] -= by * rows[i][c];
                }
            }
        }
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            out[i] = rows[i][n] / rows[i][i];
        }
        return out;
    }
}
