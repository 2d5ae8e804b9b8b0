package io.tsunagi.paper.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One parsed type face, with what measuring needs. Not for use by two threads at once. */
final class Face {

    private static final double NONE = Double.POSITIVE_INFINITY;

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unitsPerEm;
    /** Widths in ems of the basic plane as far as they were asked for: below zero unknown, infinite for no glyph. */
    private final float[] known = new float[Character.MAX_VALUE + 1];

    private Face(TrueTypeFont font) throws IOException {
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup();
        this.unitsPerEm = font.getUnitsPerEm();
        Arrays.fill(known, -1);
    }

    /** Parses a face from {@code /fonts}. Glyph substitution is off: it costs half the speed and changes no Japanese text. */
    static Face load(String file) {
        try (InputStream in = Face.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("font is missing: " + file);
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            font.setEnableGsub(false);
            return new Face(font);
        } catch (IOException e) {
            throw new UncheckedIOException("font cannot be read: " + file, e);
        }
    }

    TrueTypeFont font() {
        return font;
    }

    /** Whether the face draws the character. */
    boolean has(int codePoint) {
        return width(codePoint) != NONE;
    }

    /** Width of the character in ems; infinite when the face does not draw it. */
    double width(int codePoint) {
        if (codePoint > Character.MAX_VALUE) {
            return measure(codePoint);
        }
        float width = known[codePoint];
        if (width < 0) {
            width = (float) measure(codePoint);
            known[codePoint] = width;
        }
        return width;
    }

    private double measure(int codePoint) {
        int glyph = glyphs.getGlyphId(codePoint);
        try {
            return glyph == 0 ? NONE : font.getAdvanceWidth(glyph) / unitsPerEm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
