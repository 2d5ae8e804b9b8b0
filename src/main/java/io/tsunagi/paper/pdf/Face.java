package io.tsunagi.paper.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One parsed type face, with what measuring needs. Not for use by two threads at once. */
final class Face {

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unitsPerEm;

    private Face(TrueTypeFont font) throws IOException {
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup();
        this.unitsPerEm = font.getUnitsPerEm();
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
        return glyphs.getGlyphId(codePoint) != 0;
    }

    /** Width of the character in ems. */
    double width(int codePoint) {
        try {
            return font.getAdvanceWidth(glyphs.getGlyphId(codePoint)) / unitsPerEm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
