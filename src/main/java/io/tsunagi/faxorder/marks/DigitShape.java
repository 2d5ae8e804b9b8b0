package io.tsunagi.faxorder.marks;

import io.tsunagi.paper.Area;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shape of one digit in a grid of zones, blurred so that strokes a little apart still match. */
final class DigitShape {

    private static final int COLUMNS = 16;
    private static final int ROWS = 24;
    private static final int TALL = 96;
    /** Least ink of a digit, pixels. */
    private static final int LEAST = 12;
    /** Narrower than this share of its height, a shape is not widened: a one stays slim. */
    private static final double SLIM = 0.42;

    private static final List<String> FACES =
            List.of("/fonts/BIZUDPGothic-Regular.ttf", "/fonts/BIZUDPGothic-Bold.ttf", "/fonts/NotoSansJP-Regular.ttf");
    private static final double[] SLANTS = {-0.15, 0, 0.2};

    private final String digit;
    private final double[] zones;

    private DigitShape(String digit, double[] zones) {
        this.digit = digit;
        this.zones = zones;
    }

    /** What it is; empty when that is the question. */
    String digit() {
        return digit;
    }

    /** Digits of the type faces in the jar, upright and slanted. */
    static List<DigitShape> printed() {
        return Printed.SHAPES;
    }

    /** What stands in an area; null when hardly anything does. */
    static @Nullable DigitShape in(Ink ink, Area area) {
        int left = Ink.pixel(area.x());
        int top = Ink.pixel(area.y());
        int w = Ink.pixel(area.x() + area.w()) - left;
        int h = Ink.pixel(area.y() + area.h()) - top;
        boolean[] set = new boolean[w * h];
        for (int i = 0; i < set.length; i++) {
            set[i] = ink.at(left + i % w, top + i / w);
        }
        return of("", set, w);
    }

    /** How like two shapes are: correlation of their zones. */
    double like(DigitShape other) {
        double mine = 0;
        double others = 0;
        for (int i = 0; i < zones.length; i++) {
            mine += zones[i] / zones.length;
            others += other.zones[i] / zones.length;
        }
        double both = 0;
        double one = 0;
        double two = 0;
        for (int i = 0; i < zones.length; i++) {
            double a = zones[i] - mine;
            double b = other.zones[i] - others;
            both += a * b;
            one += a * a;
            two += b * b;
        }
        return one == 0 || two == 0 ? 0 : both / Math.sqrt(one * two);
    }

    private static @Nullable DigitShape of(String digit, boolean[] set, int w) {
        int left = w;
        int right = -1;
        int top = set.length;
        int bottom = -1;
        int count = 0;
        for (int i = 0; i < set.length; i++) {
            if (set[i]) {
                left = Math.min(left, i % w);
                right = Math.max(right, i % w);
                top = Math.min(top, i / w);
                bottom = Math.max(bottom, i / w);
                count++;
            }
        }
        if (count < LEAST) {
            return null;
        }
        double height = bottom - top + 1;
        double width = Math.max(right - left + 1, SLIM * height);
        double x0 = (left + right + 1 - width) / 2;
        double[] zones = new double[COLUMNS * ROWS];
        int samples = 3;
        for (int i = 0; i < zones.length * samples * samples; i++) {
            int sx = i % (COLUMNS * samples);
            int sy = i / (COLUMNS * samples);
            int x = (int) Math.floor(x0 + (sx + 0.5) * width / (COLUMNS * samples));
            int y = (int) (top + (sy + 0.5) * height / (ROWS * samples));
            if (x >= 0 && x < w && set[y * w + x]) {
                zones[sy / samples * COLUMNS + sx / samples] += 1;
            }
        }
        return new DigitShape(digit, blurred(blurred(zones)));
    }

    private static double[] blurred(double[] zones) {
        double[] out = new double[zones.length];
        for (int y = 0; y < ROWS; y++) {
            for (int x = 0; x < COLUMNS; x++) {
                double sum = 0;
                for (int dy = -1; dy <= 1; dy++) {
                    for (int dx = -1; dx <= 1; dx++) {
                        boolean inside = x + dx >= 0 && x + dx < COLUMNS && y + dy >= 0 && y + dy < ROWS;
                        sum += inside ? zones[(y + dy) * COLUMNS + x + dx] : 0;
                    }
                }
                out[y * COLUMNS + x] = sum / 9;
            }
        }
        return out;
    }

    /** Made at first use. */
    private static final class Printed {

        private static final List<DigitShape> SHAPES = draw();

        private static List<DigitShape> draw() {
            List<DigitShape> shapes = new ArrayList<>();
            for (String face : FACES) {
                Font font = font(face).deriveFont((float) TALL);
                for (double slant : SLANTS) {
                    for (char digit = '0'; digit <= '9'; digit++) {
                        shapes.add(drawn(Character.toString(digit), font, slant));
                    }
                }
            }
            return List.copyOf(shapes);
        }

        private static DigitShape drawn(String digit, Font font, double slant) {
            BufferedImage image = new BufferedImage(2 * TALL, 2 * TALL, BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D pen = image.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setColor(Color.WHITE);
            pen.setFont(font.deriveFont(AffineTransform.getShearInstance(-slant, 0)));
            pen.drawString(digit, TALL * 0.7f, TALL * 1.4f);
            pen.dispose();
            boolean[] set = new boolean[4 * TALL * TALL];
            for (int i = 0; i < set.length; i++) {
                set[i] = image.getRaster().getSample(i % (2 * TALL), i / (2 * TALL), 0) > 127;
            }
            DigitShape shape = of(digit, set, 2 * TALL);
            if (shape == null) {
                throw new IllegalStateException("a type face does not draw " + digit);
            }
            return shape;
        }

        private static Font font(String face) {
            try (InputStream file = DigitShape.class.getResourceAsStream(face)) {
                if (file == null) {
                    throw new IllegalStateException("type face is not in the jar: " + face);
                }
                return Font.createFont(Font.TRUETYPE_FONT, file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException e) {
                throw new IllegalStateException("type face cannot be read: " + face, e);
            }
        }
    }
}
