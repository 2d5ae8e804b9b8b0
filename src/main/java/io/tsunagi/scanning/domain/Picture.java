package io.tsunagi.scanning.domain;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Pictures of pages: JPEG that our own reader drew, so nothing of a stranger is decoded here. */
public final class Picture {

    private static final int HALF_TURN = 180;

    private Picture() {}

    /** Turned clockwise by 0, 90, 180 or 270 degrees; 0 answers the same bytes. */
    public static byte[] turned(byte[] jpeg, int degrees) {
        return degrees == 0 ? jpeg : written(turned(read(jpeg), degrees));
    }

    /** Both halves of a page that holds two sheets: left and right of a wide one, top and bottom of a tall one. */
    public static List<byte[]> halves(byte[] jpeg, int degrees) {
        BufferedImage page = degrees == 0 ? read(jpeg) : turned(read(jpeg), degrees);
        int width = page.getWidth();
        int height = page.getHeight();
        if (width >= height) {
            int half = width / 2;
            return List.of(
                    written(page.getSubimage(0, 0, half, height)),
                    written(page.getSubimage(half, 0, width - half, height)));
        }
        int half = height / 2;
        return List.of(
                written(page.getSubimage(0, 0, width, half)), written(page.getSubimage(0, half, width, height - half)));
    }

    /** Height in widths. */
    static double tall(byte[] jpeg) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(in);
            return (double) reader.getHeight(0) / reader.getWidth(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage turned(BufferedImage page, int degrees) {
        boolean lying = degrees % HALF_TURN != 0;
        int width = lying ? page.getHeight() : page.getWidth();
        int height = lying ? page.getWidth() : page.getHeight();
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        AffineTransform turn = new AffineTransform();
        turn.translate(width / 2.0, height / 2.0);
        turn.quadrantRotate(degrees / 90);
        turn.translate(-page.getWidth() / 2.0, -page.getHeight() / 2.0);
        Graphics2D graphics = turned.createGraphics();
        graphics.drawImage(page, turn, null);
        graphics.dispose();
        return turned;
    }

    private static BufferedImage read(byte[] jpeg) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
            if (image == null) {
                throw new IllegalStateException("a kept picture is no JPEG");
            }
            return image;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] written(BufferedImage image) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
