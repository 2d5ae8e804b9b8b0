package io.tsunagi.scanning.drill;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * A page as it comes off a broken line: a form and a hand, smeared until nobody tells one letter from another, with streaks and specks.
 * The same seed makes the same page.
 */
final class BadFax {

    private static final int WIDTH = 1_240;
    private static final int HEIGHT = 1_754;
    /** A twelfth of 150 dots per inch: a letter of four millimetres is two dots high. */
    private static final int SMEAR = 12;

    private static final int ROWS = 18;
    private static final int SPECKS = 9_000;

    private final Random random;

    private BadFax(long seed) {
        this.random = new Random(seed);
    }

    /** The page as PNG, A4 at 150 dots per inch, grey. */
    static byte[] page(long seed) {
        BadFax fax = new BadFax(seed);
        return fax.written(fax.damaged(fax.sheet()));
    }

    private BufferedImage sheet() {
        BufferedImage sheet = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = pen(sheet);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        words(pen, 80, 70, 30, 26);
        words(pen, 80, 150, 14, 44);
        pen.setStroke(new BasicStroke(5));
        int top = 320;
        int step = 72;
        for (int row = 0; row <= ROWS; row++) {
            pen.drawLine(80, top + row * step, WIDTH - 80, top + row * step);
        }
        for (int x : new int[] {80, 160, 640, 900, WIDTH - 80}) {
            pen.drawLine(x, top, x, top + ROWS * step);
        }
        for (int row = 0; row < ROWS; row++) {
            words(pen, 180, top + row * step + 52, 14, 30);
            if (random.nextInt(3) > 0) {
                words(pen, 930, top + row * step + 54, 3, 40);
            }
        }
        pen.dispose();
        return sheet;
    }

    /** Strokes in the size of letters. */
    private void words(Graphics2D pen, int x, int base, int letters, int high) {
        pen.setStroke(new BasicStroke(high / 9f));
        for (int letter = 0; letter < letters; letter++) {
            Path2D path = new Path2D.Double();
            double left = x + letter * high * 0.95;
            path.moveTo(left + random.nextDouble() * high * 0.8, base - random.nextDouble() * high);
            for (int point = 0; point < 5; point++) {
                path.lineTo(left + random.nextDouble() * high * 0.8, base - random.nextDouble() * high);
            }
            pen.draw(path);
        }
    }

    private BufferedImage damaged(BufferedImage sheet) {
        BufferedImage small = scaled(sheet, WIDTH / SMEAR, HEIGHT / SMEAR);
        BufferedImage page = scaled(small, WIDTH, HEIGHT);
        Graphics2D pen = pen(page);
        for (int streak = 0; streak < 14; streak++) {
            int light = random.nextBoolean() ? 255 : 90;
            pen.setColor(new Color(light, light, light, 170));
            pen.fillRect(0, random.nextInt(HEIGHT), WIDTH, 4 + random.nextInt(26));
        }
        for (int speck = 0; speck < SPECKS; speck++) {
            int light = random.nextInt(140);
            pen.setColor(new Color(light, light, light));
            pen.fillRect(random.nextInt(WIDTH), random.nextInt(HEIGHT), 1 + random.nextInt(3), 1 + random.nextInt(2));
        }
        pen.dispose();
        return page;
    }

    private static BufferedImage scaled(BufferedImage from, int width, int height) {
        BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = pen(to);
        pen.drawImage(from, 0, 0, width, height, null);
        pen.dispose();
        return to;
    }

    private static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        return pen;
    }

    private byte[] written(BufferedImage image) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
