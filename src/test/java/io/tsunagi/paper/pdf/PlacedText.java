package io.tsunagi.paper.pdf;

import io.tsunagi.paper.domain.form.FormDefinition.Box;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The characters of a page with their places, millimetres from the top left corner, as PDFBox reads them back. */
record PlacedText(List<Glyph> glyphs) {

    private static final double MM = 72 / 25.4;

    /** A character: left and right edge, base line, type size in points. */
    record Glyph(String text, double left, double right, double baseline, double size) {

        /** Whether it stands inside a box, with its height and depth. */
        boolean in(Box box, double top) {
            return left >= box.x() - 0.01
                    && right <= box.x() + box.w() + 0.01
                    && baseline - 0.75 * size / MM >= top + box.y() - 0.01
                    && baseline + 0.2 * size / MM <= top + box.y() + box.h() + 0.01;
        }
    }

    /** Characters of a page, which counts from 1. */
    static PlacedText of(byte[] pdf, int page) {
        List<Glyph> glyphs = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    glyphs.add(new Glyph(
                            text.getUnicode(),
                            text.getXDirAdj() / MM,
                            (text.getXDirAdj() + text.getWidthDirAdj()) / MM,
                            text.getYDirAdj() / MM,
                            text.getFontSizeInPt()));
                }
            };
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PlacedText(glyphs);
    }

    /** Characters that another page does not have at the same places. */
    PlacedText without(PlacedText other) {
        List<Glyph> left = new ArrayList<>(glyphs);
        other.glyphs.forEach(left::remove);
        return new PlacedText(left);
    }

    /** Characters inside a box, in drawing order and without spaces. */
    String in(Box box, double top) {
        return glyphs.stream()
                .filter(glyph -> glyph.in(box, top))
                .map(Glyph::text)
                .collect(Collectors.joining())
                .replaceAll("[\\s　]", "");
    }

    /** All characters in drawing order. */
    String text() {
        return glyphs.stream().map(Glyph::text).collect(Collectors.joining());
    }
}
