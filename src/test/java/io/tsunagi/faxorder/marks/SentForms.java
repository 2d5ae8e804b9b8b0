package io.tsunagi.faxorder.marks;

import io.tsunagi.paper.Area;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Printed forms on which somebody ticks squares, and pictures of their pages. */
public final class SentForms {

    private static final int DPI = 200;

    private final List<BufferedImage> pages = new ArrayList<>();
    private final Random random = new Random(37);

    /** From the PDF of one form. */
    public SentForms(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pages.add(renderer.renderImageWithDPI(page, DPI, ImageType.GRAY));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ticks a square. */
    public SentForms tick(int page, Area square) {
        Pen pen = pen(page);
        pen.tick(square);
        pen.put();
        return this;
    }

    /** Strikes a row through. */
    public SentForms strike(int page, Area row) {
        Pen pen = pen(page);
        pen.line(row, 0.5);
        pen.put();
        return this;
    }

    private Pen pen(int page) {
        return new Pen(pages.get(page - 1), DPI / 25.4, random);
    }

    /** How many pages there are. */
    public int pages() {
        return pages.size();
    }

    /** A page as a PNG. */
    public byte[] page(int number) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(pages.get(number - 1), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
