package io.tsunagi.scanning.reader;

import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/**
 * A picture in grey, one byte a pixel, row by row.
 *
 * @param light 0 is black
 */
record Grey(byte[] light, int width, int height) {

    private static final int RED = 77;
    private static final int GREEN = 151;
    private static final int BLUE = 28;
    private static final int DARK = 128;
    /** Share of dark pixels under which a page counts as blank: less than the dust of a scanner's glass. */
    private static final double DUST = 0.0006;

    /** The picture without its colours; transparent parts are paper. */
    static Grey of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] light = new byte[width * height];
        boolean whole = image.getRaster().getDataBuffer() instanceof DataBufferByte data
                && data.getNumBanks() == 1
                && image.getRaster().getParent() == null;
        if (whole && image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
            System.arraycopy(data, 0, light, 0, light.length);
        } else if (whole && image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
            for (int i = 0, k = 0; i < light.length; i++, k += 3) {
                light[i] = luma(data[k + 2] & 0xFF, data[k + 1] & 0xFF, data[k] & 0xFF);
            }
        } else if (image.getType() == BufferedImage.TYPE_BYTE_BINARY
                && image.getColorModel().getPixelSize() == 1) {
            bitonal(image, light);
        } else {
            int[] row = new int[width];
            for (int y = 0; y < height; y++) {
                image.getRGB(0, y, width, 1, row, 0, width);
                for (int x = 0; x < width; x++) {
                    light[y * width + x] = onPaper(row[x]);
                }
            }
        }
        return new Grey(light, width, height);
    }

    private static void bitonal(BufferedImage image, byte[] light) {
        byte[] shades = {
            onPaper(image.getColorModel().getRGB(0)),
            onPaper(image.getColorModel().getRGB(1))
        };
        int[] row = new int[image.getWidth()];
        for (int y = 0, i = 0; y < image.getHeight(); y++) {
            image.getRaster().getSamples(0, y, row.length, 1, 0, row);
            for (int sample : row) {
                light[i++] = shades[sample];
            }
        }
    }

    private static byte onPaper(int argb) {
        int alpha = argb >>> 24;
        int over = Byte.toUnsignedInt(luma(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF));
        return (byte) ((over * alpha + 255 * (255 - alpha)) / 255);
    }

    private static byte luma(int red, int green, int blue) {
        return (byte) (red * RED + green * GREEN + blue * BLUE >> 8);
    }

    LuminanceSource source() {
        return new PlanarYUVLuminanceSource(light, width, height, 0, 0, width, height, false);
    }

    Grey crop(int left, int top, int w, int h) {
        byte[] part = new byte[w * h];
        for (int y = 0; y < h; y++) {
            System.arraycopy(light, (top + y) * width + left, part, y * w, w);
        }
        return new Grey(part, w, h);
    }

    /** Each pixel as the middle one of its nine neighbours: speckle goes, edges stay. The outermost pixels stay as they are. */
    Grey median() {
        byte[] out = light.clone();
        int[] nine = new int[9];
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int at = y * width + x;
                int k = 0;
                for (int row = at - width; row <= at + width; row += width) {
                    nine[k++] = light[row - 1] & 0xFF;
                    nine[k++] = light[row] & 0xFF;
                    nine[k++] = light[row + 1] & 0xFF;
                }
                out[at] = (byte) middle(nine);
            }
        }
        return new Grey(out, width, height);
    }

    /** Middle of nine by a fixed network of exchanges, which needs no branches. */
    private static int middle(int[] p) {
        sort(p, 1, 2);
        sort(p, 4, 5);
        sort(p, 7, 8);
        sort(p, 0, 1);
        sort(p, 3, 4);
        sort(p, 6, 7);
        sort(p, 1, 2);
        sort(p, 4, 5);
        sort(p, 7, 8);
        sort(p, 0, 3);
        sort(p, 5, 8);
        sort(p, 4, 7);
        sort(p, 3, 6);
        sort(p, 1, 4);
        sort(p, 2, 5);
        sort(p, 4, 7);
        sort(p, 4, 2);
        sort(p, 6, 4);
        sort(p, 4, 2);
        return p[4];
    }

    private static void sort(int[] p, int a, int b) {
        int low = Math.min(p[a], p[b]);
        p[b] = Math.max(p[a], p[b]);
        p[a] = low;
    }

    /** The picture at a size whose longer side is at most so long, each pixel the mean of what it covers; never larger. */
    Grey within(int longest) {
        int longer = Math.max(width, height);
        return longer <= longest
                ? this
                : scaled(Math.max(1, width * longest / longer), Math.max(1, height * longest / longer));
    }

    /** The picture at a smaller size, or stretched to a taller one, which standard fax needs. */
    Grey scaled(int w, int h) {
        byte[] out = new byte[w * h];
        int[] from = new int[w + 1];
        for (int x = 0; x <= w; x++) {
            from[x] = (int) ((long) x * width / w);
        }
        for (int y = 0; y < h; y++) {
            int top = (int) ((long) y * height / h);
            int bottom = Math.max(top + 1, (int) ((long) (y + 1) * height / h));
            for (int x = 0; x < w; x++) {
                int right = Math.max(from[x] + 1, from[x + 1]);
                int sum = 0;
                for (int row = top; row < bottom; row++) {
                    for (int column = from[x]; column < right; column++) {
                        sum += light[row * width + column] & 0xFF;
                    }
                }
                out[y * w + x] = (byte) (sum / ((bottom - top) * (right - from[x])));
            }
        }
        return new Grey(out, w, h);
    }

    /** Whether nothing is on it but dust; what touches the edges, where a scanner's lid shows, does not count. */
    boolean blank() {
        int edge = Math.min(width, height) / 25;
        long dark = 0;
        for (int y = edge; y < height - edge; y++) {
            for (int x = edge; x < width - edge; x++) {
                if ((light[y * width + x] & 0xFF) < DARK) {
                    dark++;
                }
            }
        }
        return dark < DUST * width * height;
    }

    BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        System.arraycopy(light, 0, ((DataBufferByte) image.getRaster().getDataBuffer()).getData(), 0, light.length);
        return image;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Grey grey
                && width == grey.width
                && height == grey.height
                && Arrays.equals(light, grey.light);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(light);
    }

    @Override
    public String toString() {
        return "Grey[%d x %d]".formatted(width, height);
    }
}
