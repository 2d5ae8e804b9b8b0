package io.tsunagi.scanning.domain;

import java.util.List;

/**
 * What was read on one page.
 *
 * @param number of the page in its file, from 1
 * @param codes every code that was read on it, each text once; not believed yet
 * @param turn by how many degrees the page must be turned clockwise to stand upright: 0, 90, 180 or 270; 0 when no code tells
 * @param blank whether nothing is on it
 * @param picture the page as it came, drawn anew: JPEG, grey, at most 1,600 pixels long; not turned
 */
public record PageReading(int number, List<Code> codes, int turn, boolean blank, byte[] picture) {

    /** Keeps a copy of the codes. */
    public PageReading {
        codes = List.copyOf(codes);
    }

    /**
     * One code.
     *
     * @param text as it stands in the symbol
     * @param x middle of the symbol from the left edge, 0 to 1
     * @param y middle of the symbol from the top edge, 0 to 1
     */
    public record Code(String text, double x, double y) {}
}
