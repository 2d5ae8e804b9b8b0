package io.tsunagi.scanning.reader;

import java.util.ArrayList;
import java.util.List;

/** Dark blobs of a small picture: what is left of the ink when thin strokes are taken away, in connected parts. */
final class Blobs {

    private static final int STEP = 7;
    /** A square that lies askew fills so much of its upright frame at least. */
    private static final double SOLID = 0.66;

    private static final double SQUARE = 1.4;

    private final Grey picture;
    private final int width;
    private final int height;
    private final boolean[] ink;

    Blobs(Grey picture) {
        this.picture = picture;
        this.width = picture.width();
        this.height = picture.height();
        this.ink = opened(dark(), width, height);
    }

    /** Middles of the solid blobs that are about as high as wide, with sides between two lengths; pixels. */
    List<double[]> solid(double least, double most) {
        List<double[]> found = new ArrayList<>();
        int[] stack = new int[width * height];
        boolean[] seen = new boolean[width * height];
        for (int start = 0; start < ink.length; start++) {
            if (!ink[start] || seen[start]) {
                continue;
            }
            int size = 0;
            int count = 0;
            int left = width;
            int right = 0;
            int top = height;
            int bottom = 0;
            stack[size++] = start;
            seen[start] = true;
            while (size > 0) {
                int at = stack[--size];
                int x = at % width;
                int y = at / width;
                count++;
                left = Math.min(left, x);
                right = Math.max(right, x);
                top = Math.min(top, y);
                bottom = Math.max(bottom, y);
                size = push(stack, seen, size, x > 0, at - 1);
                size = push(stack, seen, size, x < width - 1, at + 1);
                size = push(stack, seen, size, y > 0, at - width);
                size = push(stack, seen, size, y < height - 1, at + width);
            }
            double wide = right - left + 1.0;
            double tall = bottom - top + 1.0;
            double side = Math.sqrt(count);
            if (side >= least
                    && side <= most
                    && count >= SOLID * wide * tall
                    && Math.max(wide, tall) <= SQUARE * Math.min(wide, tall)) {
                found.add(middle(left, top, right, bottom));
            }
        }
        return found;
    }

    private int push(int[] stack, boolean[] seen, int size, boolean inside, int at) {
        if (inside && ink[at] && !seen[at]) {
            seen[at] = true;
            stack[size] = at;
            return size + 1;
        }
        return size;
    }

    /** Centre of the darkness, which is finer than a pixel. */
    private double[] middle(int left, int top, int right, int bottom) {
        double sum = 0;
        double x = 0;
        double y = 0;
        for (int row = Math.max(0, top - 1); row <= Math.min(height - 1, bottom + 1); row++) {
            for (int column = Math.max(0, left - 1); column <= Math.min(width - 1, right + 1); column++) {
                double dark = 255 - (picture.light()[row * width + column] & 0xFF);
                sum += dark;
                x += dark * (column + 0.5);
                y += dark * (row + 0.5);
            }
        }
        return new double[] {x / sum, y / sum};
    }

    /** Which pixels are nearer to the ink of the page than to its paper. */
    private boolean[] dark() {
        int[] counts = new int[256];
        byte[] light = picture.light();
        for (int i = 0; i < light.length; i += STEP) {
            counts[light[i] & 0xFF]++;
        }
        int all = light.length / STEP;
        int threshold = (percentile(counts, all, 0.005) + percentile(counts, all, 0.75)) / 2;
        boolean[] dark = new boolean[light.length];
        for (int i = 0; i < dark.length; i++) {
            dark[i] = (light[i] & 0xFF) < threshold;
        }
        return dark;
    }

    private static int percentile(int[] counts, int all, double share) {
        int sum = 0;
        for (int value = 0; value < counts.length; value++) {
            sum += counts[value];
            if (sum >= all * share) {
                return value;
            }
        }
        return counts.length - 1;
    }

    /** Without what is thinner than three pixels: letters, lines, folds. */
    private static boolean[] opened(boolean[] dark, int width, int height) {
        return neighbours(neighbours(dark, width, height, true), width, height, false);
    }

    /** Whether all, or any, of a pixel and its eight neighbours are set; outermost pixels are not. */
    private static boolean[] neighbours(boolean[] set, int width, int height, boolean all) {
        boolean[] across = new boolean[set.length];
        for (int y = 0; y < height; y++) {
            for (int x = 1, at = y * width + 1; x < width - 1; x++, at++) {
                across[at] = all ? set[at - 1] && set[at] && set[at + 1] : set[at - 1] || set[at] || set[at + 1];
            }
        }
        boolean[] out = new boolean[set.length];
        for (int at = width; at < set.length - width; at++) {
            out[at] = all
                    ? across[at - width] && across[at] && across[at + width]
                    : across[at - width] || across[at] || across[at + width];
        }
        return out;
    }
}
