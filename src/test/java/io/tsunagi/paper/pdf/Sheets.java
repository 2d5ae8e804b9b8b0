package io.tsunagi.paper.pdf;

import io.tsunagi.paper.domain.Drawing.Copy;
import io.tsunagi.paper.domain.Drawing.Document;
import io.tsunagi.paper.domain.Samples;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Sheets as they leave the printer, with the code that each carries. */
public final class Sheets {

    private static final int DPI = 300;

    private Sheets() {}

    /**
     * One printed page.
     *
     * @param code text of its codes
     * @param print the page in grey, 300 dots an inch
     * @param lower the same at lower resolutions, as far as they were asked for
     */
    public record Sheet(String code, BufferedImage print, Map<Integer, BufferedImage> lower) {

        Sheet(String code, BufferedImage print) {
            this(code, print, new ConcurrentHashMap<>());
        }

        /** The print at a resolution, which nobody may draw on. */
        public BufferedImage at(int dpi) {
            return dpi == DPI ? print : lower.computeIfAbsent(dpi, this::scaled);
        }

        private BufferedImage scaled(int dpi) {
            int width = print.getWidth() * dpi / DPI;
            int height = print.getHeight() * dpi / DPI;
            BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D pen = out.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.drawImage(print, 0, 0, width, height, null);
            pen.dispose();
            return out;
        }
    }

    /** The first page of every copy of the samples of these forms. */
    public static List<Sheet> of(List<String> forms) {
        return forms.stream().flatMap(form -> of(form).stream()).toList();
    }

    private static List<Sheet> of(String form) {
        Document sample = Samples.document(form);
        byte[] pdf = Drawings.drawing().draw(sample).pdf();
        List<Sheet> sheets = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            int pages = document.getNumberOfPages() / sample.copies().size();
            for (int i = 0; i < sample.copies().size(); i++) {
                Copy copy = sample.copies().get(i);
                BufferedImage print = renderer.renderImageWithDPI(i * pages, DPI, ImageType.GRAY);
                sheets.add(new Sheet(copy.code().apply(1), print));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sheets;
    }
}
