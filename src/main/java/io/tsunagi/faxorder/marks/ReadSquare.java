package io.tsunagi.faxorder.marks;

import io.tsunagi.paper.Area;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one square: first its printed border is looked for, at most half a millimetre away from its place; then the ink inside and
 * the ink at both sides are measured.
 */
final class ReadSquare {

    /** How far a border may be from its place, pixels. */
    private static final int OFF = 3;
    /** Share of a side that has to be seen, and of the worst of the four. */
    private static final double SIDE = 0.7;

    private static final double WORST = 0.3;
    /** What counts as a printed line although the scan is pale. */
    private static final double LINE = 0.3;
    /** From the middle of the border's line to where only a pen writes, mm. */
    private static final double INSET = 0.6;
    /** Share of the inside below which it is empty, and from which it is marked: a thin tick fills a tenth. */
    private static final double EMPTY = 0.015;

    private static final double MARKED = 0.055;
    /** Share of the inside that is shaded, from which an empty square is not clearly empty: a pencil too light for ink. */
    private static final double SHADE = 0.03;
    /** Darkness of the darker part of a mark, below which it may be a pencil or the rim of a stain. */
    private static final double PALE = 0.62;

    private static final double DARKER = 0.8;
    /** Share of the inside's width and height over which a mark reaches: less is a slip of the pen. */
    private static final double REACH = 0.55;
    /** Most ink at both sides, mm²: two legs of a generous cross. A band of a stain or a bar leaves more. */
    private static final double BESIDE = 1.5;

    private final Ink ink;

    ReadSquare(Ink ink) {
        this.ink = ink;
    }

    /**
     * What was read.
     *
     * @param share of the inside that is ink
     * @param beside ink at its left and right, mm²
     */
    record Square(Mark mark, double share, double beside) {}

    Square read(Area printed) {
        int[] off = border(printed);
        Area found = new Area(
                printed.x() + (double) off[0] / Ink.MM,
                printed.y() + (double) off[1] / Ink.MM,
                printed.w(),
                printed.h());
        Area inside = new Area(found.x() + INSET, found.y() + INSET, found.w() - 2 * INSET, found.h() - 2 * INSET);
        double share = ink.area(inside) / (inside.w() * inside.h());
        double beside = ink.area(new Area(found.x() - 1.5, found.y(), 1, found.h()))
                + ink.area(new Area(found.x() + found.w() + 0.5, found.y(), 1, found.h()));
        if (!seen(found)) {
            return new Square(Mark.UNSURE, share, beside);
        }
        return new Square(beside > BESIDE ? Mark.UNSURE : mark(inside, share), share, beside);
    }

    private Mark mark(Area inside, double share) {
        if (share < EMPTY) {
            return ink.shaded(inside) <= SHADE * inside.w() * inside.h() ? Mark.EMPTY : Mark.UNSURE;
        }
        return share >= MARKED && drawn(inside) ? Mark.MARKED : Mark.UNSURE;
    }

    /** Whether the ink inside is as dark as a pen's and reaches as far as a mark does. */
    private boolean drawn(Area inside) {
        int left = Ink.pixel(inside.x());
        int top = Ink.pixel(inside.y());
        int right = Ink.pixel(inside.x() + inside.w());
        int bottom = Ink.pixel(inside.y() + inside.h());
        int[] from = {right, bottom};
        int[] to = {left, top};
        List<Double> darkness = new ArrayList<>();
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                if (ink.at(x, y)) {
                    darkness.add(ink.darkness(x, y));
                    from = new int[] {Math.min(from[0], x), Math.min(from[1], y)};
                    to = new int[] {Math.max(to[0], x), Math.max(to[1], y)};
                }
            }
        }
        darkness.sort(null);
        return darkness.get((int) (darkness.size() * DARKER)) >= PALE
                && to[0] - from[0] + 1 >= REACH * (right - left)
                && to[1] - from[1] + 1 >= REACH * (bottom - top);
    }

    /** By how many pixels the border is off, to the right and down: where its four lines are darkest. */
    private int[] border(Area printed) {
        int[] best = {0, 0};
        double most = -1;
        for (int dy = -OFF; dy <= OFF; dy++) {
            for (int dx = -OFF; dx <= OFF; dx++) {
                double sum = 0;
                for (int side = 0; side < 4; side++) {
                    sum += side(printed, side, dx, dy, false);
                }
                // of equally dark places the nearest one
                double value = sum - 0.004 * (Math.abs(dx) + Math.abs(dy));
                if (value > most) {
                    most = value;
                    best = new int[] {dx, dy};
                }
            }
        }
        return best;
    }

    /** Share of a printed frame's outline that is seen, wherever within half a millimetre it is. */
    double outline(Area printed) {
        int[] off = border(printed);
        double sum = 0;
        for (int side = 0; side < 4; side++) {
            sum += side(printed, side, off[0], off[1], true);
        }
        return sum / 4;
    }

    private boolean seen(Area found) {
        double sum = 0;
        double worst = 1;
        for (int side = 0; side < 4; side++) {
            double share = side(found, side, 0, 0, true);
            sum += share;
            worst = Math.min(worst, share);
        }
        return sum >= 4 * SIDE && worst >= WORST;
    }

    /** Mean darkness along a side, or the share of it where a line is seen within a pixel. */
    private double side(Area square, int side, int dx, int dy, boolean seen) {
        boolean level = side < 2;
        int length = Ink.pixel(square.w()) - 4;
        int x = Ink.pixel(square.x() + (side == 3 ? square.w() : 0)) + dx;
        int y = Ink.pixel(square.y() + (side == 1 ? square.h() : 0)) + dy;
        double sum = 0;
        for (int i = 2; i < length + 2; i++) {
            double here = 0;
            for (int across = -1; across <= (seen ? 1 : 0); across++) {
                double dark = level ? ink.darkness(x + i, y + across) : ink.darkness(x + across, y + i);
                here = seen ? Math.max(here, dark) : here + dark / 2;
            }
            sum += seen ? here >= LINE ? 1 : 0 : here;
        }
        return sum / length;
    }
}
