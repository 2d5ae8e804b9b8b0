package io.tsunagi.paper.pdf;

import com.google.zxing.oned.Code128Writer;
import io.tsunagi.paper.LabelPress.Gs1;

/**
 * Bars of Code 128 with its check character (ISO/IEC 15417), and of GS1-128, which begins with FNC1. A module is a whole number of
 * dots of a thermal printer with 203 dots an inch, so that it prints every bar as wide as it should be.
 */
final class Bars {

    /** Width of a dot of a thermal printer, mm: 8 dots a millimetre. */
    static final double DOT = 0.125;
    /** Modules of white at each side (GS1 General Specifications, 5.4.4.2). */
    static final int QUIET = 10;

    private static final char FNC1 = '\u00f1';
    private static final char GROUP_SEPARATOR = '\u001d';

    private Bars() {}

    /** A row of modules, true for dark, and how wide one is, mm. */
    record Row(boolean[] dark, double module) {

        /** Width with both quiet zones, mm. */
        double width() {
            return (dark.length + 2 * QUIET) * module;
        }
    }

    /** Bars of a text of letters, digits and hyphens. */
    static Row code128(String text, int dots) {
        return new Row(new Code128Writer().encode(text), dots * DOT);
    }

    /**
     * Bars of GS1-128 in the widest modules of those that fit.
     *
     * @param room width there is with quiet zones, mm
     * @param dots how wide a module may be, the widest first
     * @return the narrowest when none fits, for the caller to refuse
     */
    static Row gs1(Gs1 code, double room, int... dots) {
        boolean[] dark = new Code128Writer().encode(FNC1 + code.data().replace(GROUP_SEPARATOR, FNC1));
        Row row = new Row(dark, dots[dots.length - 1] * DOT);
        for (int i = dots.length - 1; i >= 0; i--) {
            Row wider = new Row(dark, dots[i] * DOT);
            if (wider.width() <= room) {
                row = wider;
            }
        }
        return row;
    }
}
