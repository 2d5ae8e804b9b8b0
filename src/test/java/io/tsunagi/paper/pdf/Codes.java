package io.tsunagi.paper.pdf;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import io.tsunagi.paper.domain.form.FormDefinition.Code;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/** Reads the QR codes of a page as a scanner does: from the whole page, grey, at some resolution. */
public final class Codes {

    private static final double INCH = 25.4;

    private Codes() {}

    /** The text of a page's codes, which all say the same; null when there is none. */
    public static @Nullable String read(byte[] pdf, int page, int dpi) {
        List<String> texts = readAll(scan(pdf, page, dpi)).stream().distinct().toList();
        if (texts.size() > 1) {
            throw new AssertionError("codes of one page differ: " + texts);
        }
        return texts.isEmpty() ? null : texts.get(0);
    }

    /** How many modules a side of the symbol with this text has. */
    public static int modules(String text) {
        return new QrSymbols().modules(text);
    }

    /** A page as a scanner sees it. */
    public static BufferedImage scan(byte[] pdf, int page, int dpi) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(page - 1, dpi, ImageType.GRAY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same scan with a stain that covers the place of a code. */
    public static BufferedImage stained(BufferedImage scan, Code place, int dpi) {
        BufferedImage stained = new BufferedImage(scan.getWidth(), scan.getHeight(), scan.getType());
        Graphics2D graphics = stained.createGraphics();
        graphics.drawImage(scan, 0, 0, null);
        graphics.setColor(Color.BLACK);
        int size = (int) Math.ceil(place.size() * dpi / INCH);
        graphics.fillRect((int) (place.x() * dpi / INCH), (int) (place.y() * dpi / INCH), size, size);
        graphics.dispose();
        return stained;
    }

    /** The texts of all codes that can be read. */
    public static List<String> readAll(BufferedImage scan) {
        try {
            BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(scan)));
            return Arrays.stream(
                            new QRCodeMultiReader().decodeMultiple(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)))
                    .map(Result::getText)
                    .toList();
        } catch (NotFoundException e) {
            return List.of();
        }
    }
}
