package io.tsunagi.faxorder.marks;

import io.tsunagi.paper.Area;

/**
 * Looks for a stroke drawn across printed text: a nearly straight line that is dark along its whole length, which no line of
 * printed characters is.
 */
final class FindStrike {

    private static final double LENGTH = 13;
    private static final double STEP = 4;
    /** How much a stroke may rise or fall on its length, mm. */
    private static final double SLOPE = 2.5;
    /** Share of the length that is dark. */
    private static final double DARK = 0.8;

    private final Ink ink;

    FindStrike(Ink ink) {
        this.ink = ink;
    }

    /** The darkest line's share of ink in that area. */
    double darkest(Area area) {
        int top = Ink.pixel(area.y());
        int bottom = Ink.pixel(area.y() + area.h());
        int length = Ink.pixel(LENGTH);
        double most = 0;
        for (double x = area.x(); x + LENGTH <= area.x() + area.w() + 0.01; x += STEP) {
            int left = Ink.pixel(x);
            boolean[][] thick = thick(left, top, length, bottom - top);
            for (int from = 0; from < bottom - top; from++) {
                int least = Math.max(0, from - Ink.pixel(SLOPE));
                int last = Math.min(bottom - top - 1, from + Ink.pixel(SLOPE));
                for (int to = least; to <= last; to++) {
                    most = Math.max(most, share(thick, from, to, length));
                }
            }
        }
        return most;
    }

    boolean in(Area area) {
        return darkest(area) >= DARK;
    }

    private static double share(boolean[][] thick, int from, int to, int length) {
        int count = 0;
        for (int i = 0; i < length; i++) {
            count += thick[i][from + (to - from) * i / length] ? 1 : 0;
        }
        return (double) count / length;
    }

    /** Ink by column and row, each pixel with those above and below it: no hand draws quite straight. */
    private boolean[][] thick(int left, int top, int w, int h) {
        boolean[][] thick = new boolean[w][h];
        for (int x = 0; x < w; x++) {
            for (int y = 0; y < h; y++) {
                thick[x][y] =
                        ink.at(left + x, top + y) || ink.at(left + x, top + y - 1) || ink.at(left + x, top + y + 1);
            }
        }
        return thick;
    }
}
