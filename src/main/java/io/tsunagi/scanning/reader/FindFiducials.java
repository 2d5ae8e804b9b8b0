package io.tsunagi.scanning.reader;

import io.tsunagi.paper.Fiducials;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the four solid squares of a form on a page. Every solid blob of about their size is a candidate; those count that stand to
 * each other as the squares of a form do. One may be missing: three say where the page lies, unless it was photographed.
 */
final class FindFiducials {

    /** Pixels of the longer side in which squares are looked for: about three pixels a millimetre. */
    private static final int SEARCHED = 1_000;
    /** How much a page may lie askew beside its quarter turn, radians. */
    private static final double ASKEW = Math.toRadians(12);
    /** How far a square may lie from where the other ones say, mm. */
    private static final double OFF = 2.5;

    private static final double OFF_OF_THREE = 1.2;
    /** A sheet fills its picture at least to this share, and is at most so much larger. */
    private static final double SMALLEST = 0.55;

    private static final double LARGEST = 1.15;

    /**
     * Where the squares are.
     *
     * @param places pixels of the page, in the order of {@link Fiducials#MIDDLES}; null for one that was not found
     */
    record Found(List<double @Nullable []> places, int count, double error) {}

    /**
     * Looks for them.
     *
     * @param turn degrees by which the page must be turned clockwise to stand upright
     * @return null when the page has none
     */
    @Nullable
    Found find(Grey page, int turn) {
        Grey small = page.within(SEARCHED);
        double shrunk = (double) page.width() / small.width();
        double perMm = Math.max(small.width(), small.height()) / Fiducials.HEIGHT;
        List<double[]> blobs =
                new Blobs(small).solid(Fiducials.SIDE * perMm * SMALLEST, Fiducials.SIDE * perMm * LARGEST);
        Found best = null;
        for (double[] one : blobs) {
            for (double[] other : blobs) {
                if (one != other) {
                    best = better(best, fit(blobs, one, other, 0, turn, perMm));
                    best = better(best, fit(blobs, one, other, 1, turn, perMm));
                }
            }
        }
        return best == null ? null : enlarged(best, shrunk);
    }

    /** Takes two blobs for the ends of a diagonal and looks whether the others are where they then must be. */
    private static @Nullable Found fit(
            List<double[]> blobs, double[] one, double[] other, int first, int turn, double perMm) {
        Fiducials.Middle a = Fiducials.MIDDLES.get(first);
        Fiducials.Middle b = Fiducials.MIDDLES.get(first + 2);
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double ex = other[0] - one[0];
        double ey = other[1] - one[1];
        double square = dx * dx + dy * dy;
        // the similarity in complex numbers: (ex + i ey) / (dx + i dy)
        double real = (ex * dx + ey * dy) / square;
        double imaginary = (ey * dx - ex * dy) / square;
        double scale = Math.hypot(real, imaginary);
        double askew = Math.IEEEremainder(Math.atan2(imaginary, real) + Math.toRadians(turn), 2 * Math.PI);
        if (scale < perMm * SMALLEST || scale > perMm * LARGEST || Math.abs(askew) > ASKEW) {
            return null;
        }
        List<double @Nullable []> places = new ArrayList<>();
        int count = 0;
        double error = 0;
        for (Fiducials.Middle middle : Fiducials.MIDDLES) {
            double mx = middle.x() - a.x();
            double my = middle.y() - a.y();
            double x = one[0] + real * mx - imaginary * my;
            double y = one[1] + imaginary * mx + real * my;
            double[] nearest = blobs.stream()
                    .min(Comparator.comparingDouble(blob -> Math.hypot(blob[0] - x, blob[1] - y)))
                    .orElse(one);
            double off = Math.hypot(nearest[0] - x, nearest[1] - y) / scale;
            places.add(off <= OFF ? nearest : null);
            count += off <= OFF ? 1 : 0;
            error = off <= OFF ? Math.max(error, off) : error;
        }
        return count == 4 || count == 3 && error <= OFF_OF_THREE ? new Found(places, count, error) : null;
    }

    private static @Nullable Found better(@Nullable Found one, @Nullable Found other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        if (one.count() != other.count()) {
            return one.count() > other.count() ? one : other;
        }
        return one.error() <= other.error() ? one : other;
    }

    private static Found enlarged(Found found, double by) {
        List<double @Nullable []> places = new ArrayList<>();
        for (double[] place : found.places()) {
            places.add(place == null ? null : new double[] {place[0] * by, place[1] * by});
        }
        return new Found(places, found.count(), found.error());
    }
}
