package io.tsunagi.faxorder.marks;

import io.tsunagi.paper.Area;
import io.tsunagi.paper.Fiducials;
import io.tsunagi.scanning.FlatPages;
import io.tsunagi.scanning.FlatPages.Flat;

/**
 * Ink on a straightened page. How dark a pixel is counts between the paper around it, which stains and shadows make darker, and the
 * black of the fiducials. Specks, pixels with hardly any dark neighbour, are no ink.
 */
public final class Ink {

    /** Pixels in a millimetre. */
    static final int MM = FlatPages.PER_MM;

    /** From here on a pixel is ink. */
    static final double DARK = 0.42;

    /** From here on a pixel with its neighbours is shaded: a pale pencil, a stain. */
    private static final double SHADED = 0.15;

    private static final int NEIGHBOURS = 3;
    /** Width of the patches for which the paper is measured, pixels. */
    private static final int PATCH = 5 * MM;
    /** Share of a patch that is darker than its paper: more than half of any patch is paper. */
    private static final double PAPER = 0.72;

    private static final int LEAST_CONTRAST = 40;

    private final int width;
    private final int height;
    /** Darkness of each pixel, 0 paper to 255 black. */
    private final byte[] dark;

    private final boolean[] ink;
    /** Mean darkness of each pixel and its neighbours, in which a pale stroke stands out from the grain. */
    private final byte[] soft;

    private Ink(int width, int height, byte[] dark, byte[] soft) {
        this.width = width;
        this.height = height;
        this.dark = dark;
        this.soft = soft;
        this.ink = inked();
    }

    /** Measures a page. */
    public static Ink of(Flat page) {
        int black = black(page);
        int columns = (page.width() + PATCH - 1) / PATCH;
        int rows = (page.height() + PATCH - 1) / PATCH;
        int[] papers = new int[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                papers[row * columns + column] = paper(page, column * PATCH, row * PATCH);
            }
        }
        int[] signed = new int[page.light().length];
        byte[] dark = new byte[signed.length];
        for (int y = 0, at = 0; y < page.height(); y++) {
            for (int x = 0; x < page.width(); x++, at++) {
                int paper = papers[y / PATCH * columns + x / PATCH];
                int contrast = Math.max(LEAST_CONTRAST, paper - black);
                signed[at] = 255 * (paper - (page.light()[at] & 0xFF)) / contrast;
                dark[at] = shade(signed[at]);
            }
        }
        return new Ink(page.width(), page.height(), dark, soft(signed, page.width()));
    }

    private static byte[] soft(int[] signed, int width) {
        byte[] soft = new byte[signed.length];
        for (int at = width + 1; at < signed.length - width - 1; at++) {
            int sum = 0;
            for (int row = at - width; row <= at + width; row += width) {
                sum += signed[row - 1] + signed[row] + signed[row + 1];
            }
            soft[at] = shade(sum / 9);
        }
        return soft;
    }

    private static byte shade(int value) {
        return (byte) Math.max(0, Math.min(255, value));
    }

    /** The light of the ink: the median of the middles of the four fiducials, one of which may be gone. */
    private static int black(Flat page) {
        int[] middles = Fiducials.MIDDLES.stream()
                .mapToInt(middle ->
                        ranked(page, (int) ((middle.x() - 1.5) * MM), (int) ((middle.y() - 1.5) * MM), 3 * MM, 0.5))
                .sorted()
                .toArray();
        return middles[1];
    }

    /** The light of the paper around a patch. */
    private static int paper(Flat page, int left, int top) {
        return ranked(page, left - PATCH / 2, top - PATCH / 2, 2 * PATCH, PAPER);
    }

    /** The value below which that share of a square lies. */
    private static int ranked(Flat page, int left, int top, int side, double share) {
        int[] counts = new int[256];
        int all = 0;
        for (int y = Math.max(0, top); y < Math.min(page.height(), top + side); y++) {
            for (int x = Math.max(0, left); x < Math.min(page.width(), left + side); x++, all++) {
                counts[page.light()[y * page.width() + x] & 0xFF]++;
            }
        }
        int below = 0;
        for (int value = 0; value < counts.length; value++) {
            below += counts[value];
            if (below > all * share) {
                return value;
            }
        }
        return counts.length - 1;
    }

    private boolean[] inked() {
        boolean[] out = new boolean[dark.length];
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int at = y * width + x;
                out[at] = hard(at) && around(at) >= NEIGHBOURS;
            }
        }
        return out;
    }

    private int around(int at) {
        int count = 0;
        for (int row = at - width; row <= at + width; row += width) {
            for (int i = row - 1; i <= row + 1; i++) {
                count += i != at && hard(i) ? 1 : 0;
            }
        }
        return count;
    }

    private boolean hard(int at) {
        return (dark[at] & 0xFF) >= DARK * 255;
    }

    /** Whether there is ink at a pixel; none outside the page. */
    boolean at(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height && ink[y * width + x];
    }

    /** How dark a pixel is, 0 to 1. */
    double darkness(int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= height ? 0 : (dark[y * width + x] & 0xFF) / 255.0;
    }

    /** How much of an area is ink, square millimetres. */
    double area(Area area) {
        int count = 0;
        for (int y = pixel(area.y()); y < pixel(area.y() + area.h()); y++) {
            for (int x = pixel(area.x()); x < pixel(area.x() + area.w()); x++) {
                count += at(x, y) ? 1 : 0;
            }
        }
        return (double) count / (MM * MM);
    }

    /** How much of an area is at least shaded, square millimetres: pale strokes, stains and ink. */
    double shaded(Area area) {
        int count = 0;
        for (int y = pixel(area.y()); y < pixel(area.y() + area.h()); y++) {
            for (int x = pixel(area.x()); x < pixel(area.x() + area.w()); x++) {
                count += shadedAt(x, y) ? 1 : 0;
            }
        }
        return (double) count / (MM * MM);
    }

    /** Whether a pixel with its neighbours is at least shaded. */
    boolean shadedAt(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height && (soft[y * width + x] & 0xFF) >= SHADED * 255;
    }

    static int pixel(double mm) {
        return (int) Math.round(mm * MM);
    }
}
