package io.tsunagi.scanning.reader;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Kernel;
import java.util.Random;

/**
 * What happens to a sheet between the printer and the file: it lies askew or upside down, gets stains and folds, and the scanner
 * or the fax adds its own. The same seed does the same damage.
 */
public final class Damage {

    private static final double SKEW = 5;
    private static final double SPECKLE = 0.02;
    /** A power of two. */
    private static final int GRAINS = 4_096;

    private final Random random;

    /** With a random source of its own. */
    public Damage(Random random) {
        this.random = random;
    }

    /** The sheet with a random choice of everything that may happen to it on the way. */
    public BufferedImage any(BufferedImage clean) {
        BufferedImage sheet = copy(clean);
        if (chance(0.3)) {
            stain(sheet);
        }
        if (chance(0.3)) {
            fold(sheet);
        }
        BufferedImage scan = laid(sheet);
        if (chance(0.3)) {
            blur(scan);
        }
        if (chance(0.5)) {
            light(scan);
        }
        if (chance(0.4)) {
            speckle(scan, random.nextDouble() * SPECKLE);
        }
        return scan;
    }

    /** Laid on the glass up to five degrees askew, perhaps upside down or sideways. */
    public BufferedImage laid(BufferedImage sheet) {
        double degrees = (random.nextDouble() * 2 - 1) * SKEW;
        int quarter = chance(0.3) ? 1 + random.nextInt(3) : 0;
        int margin = (int) (sheet.getWidth() * 0.03);
        BufferedImage out =
                new BufferedImage(sheet.getWidth() + margin, sheet.getHeight() + margin, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = pen(out);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, out.getWidth(), out.getHeight());
        pen.translate(margin / 2.0, margin / 2.0);
        pen.rotate(Math.toRadians(degrees), sheet.getWidth() / 2.0, sheet.getHeight() / 2.0);
        pen.drawImage(sheet, 0, 0, null);
        pen.dispose();
        return turned(out, quarter);
    }

    /** By so many quarter turns clockwise. */
    public static BufferedImage turned(BufferedImage image, int quarters) {
        if (quarters == 0) {
            return image;
        }
        boolean swap = quarters % 2 == 1;
        int width = swap ? image.getHeight() : image.getWidth();
        int height = swap ? image.getWidth() : image.getHeight();
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = out.createGraphics();
        AffineTransform turn = new AffineTransform();
        turn.translate(width / 2.0, height / 2.0);
        turn.quadrantRotate(quarters);
        turn.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        pen.drawImage(image, turn, null);
        pen.dispose();
        return out;
    }

    /** A brown stain of up to a tenth of the sheet, darker at its rim, through which the print still shows. */
    public void stain(BufferedImage sheet) {
        double radius = sheet.getWidth() * (0.05 + random.nextDouble() * 0.15);
        double x = random.nextDouble() * sheet.getWidth();
        double y = random.nextDouble() * sheet.getHeight();
        Graphics2D pen = pen(sheet);
        pen.setColor(new Color(90, 90, 90, 60));
        pen.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        pen.setColor(new Color(40, 40, 40, 120));
        pen.setStroke(new BasicStroke((float) radius / 15));
        pen.draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        pen.dispose();
    }

    /** A fold across the sheet, where the print is gone on a hair's breadth. */
    public void fold(BufferedImage sheet) {
        double place = random.nextDouble();
        double slope = (random.nextDouble() - 0.5) * 0.1;
        boolean upright = chance(0.3);
        double width = sheet.getWidth();
        double height = sheet.getHeight();
        Line2D line = upright
                ? new Line2D.Double(place * width, 0, (place + slope) * width, height)
                : new Line2D.Double(0, place * height, width, (place + slope) * height);
        Graphics2D pen = pen(sheet);
        pen.setStroke(new BasicStroke((float) width / 900));
        pen.setColor(chance(0.5) ? Color.WHITE : Color.DARK_GRAY);
        pen.draw(line);
        pen.dispose();
    }

    /** Out of focus by a pixel. */
    public void blur(BufferedImage scan) {
        float[] ninth = new float[9];
        java.util.Arrays.fill(ninth, 1 / 9f);
        BufferedImage soft = new ConvolveOp(new Kernel(3, 3, ninth), ConvolveOp.EDGE_NO_OP, null)
                .filter(scan, new BufferedImage(scan.getWidth(), scan.getHeight(), scan.getType()));
        System.arraycopy(bytes(soft), 0, bytes(scan), 0, bytes(scan).length);
    }

    /** Too pale or too dark, with grain. */
    public void light(BufferedImage scan) {
        double contrast = 0.6 + random.nextDouble() * 0.6;
        double shift = random.nextDouble() * 50 - 25;
        double grain = random.nextDouble() * 12;
        int[] grains = new int[GRAINS];
        for (int i = 0; i < GRAINS; i++) {
            grains[i] = (int) Math.round(random.nextGaussian() * grain);
        }
        int[] shades = new int[256];
        for (int i = 0; i < shades.length; i++) {
            shades[i] = (int) Math.round((i - 128) * contrast + 128 + shift);
        }
        byte[] bytes = bytes(scan);
        int seed = random.nextInt() | 1;
        for (int i = 0; i < bytes.length; i++) {
            seed ^= seed << 13;
            seed ^= seed >>> 17;
            seed ^= seed << 5;
            int value = shades[bytes[i] & 0xFF] + grains[seed & (GRAINS - 1)];
            bytes[i] = (byte) Math.max(0, Math.min(255, value));
        }
    }

    /** Black and white dots on so large a share of the picture. */
    public void speckle(BufferedImage scan, double share) {
        byte[] bytes = bytes(scan);
        for (long left = (long) (bytes.length * share); left > 0; left--) {
            bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? 255 : 0);
        }
    }

    /** Black or white only, as a fax sends it. */
    public static BufferedImage bitonal(BufferedImage scan) {
        BufferedImage out = new BufferedImage(scan.getWidth(), scan.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        byte[] bytes = bytes(scan);
        int[] row = new int[scan.getWidth()];
        for (int y = 0, i = 0; y < scan.getHeight(); y++) {
            for (int x = 0; x < row.length; x++, i++) {
                row[x] = (bytes[i] & 0xFF) < 128 ? 0 : 1;
            }
            out.getRaster().setSamples(0, y, row.length, 1, 0, row);
        }
        return out;
    }

    /** Two sheets side by side on one page, each at seven tenths. */
    public static BufferedImage twoUp(BufferedImage left, BufferedImage right) {
        int width = left.getHeight();
        int height = left.getWidth();
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = pen(out);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(left, 0, 0, width / 2, height, null);
        pen.drawImage(right, width / 2, 0, width / 2, height, null);
        pen.dispose();
        return out;
    }

    private boolean chance(double of) {
        return random.nextDouble() < of;
    }

    private static BufferedImage copy(BufferedImage image) {
        BufferedImage out = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        System.arraycopy(bytes(image), 0, bytes(out), 0, bytes(out).length);
        return out;
    }

    private static byte[] bytes(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    private static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return pen;
    }
}
