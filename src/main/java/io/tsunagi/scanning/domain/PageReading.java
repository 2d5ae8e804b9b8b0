package io.tsunagi.scanning.domain;

import io.tsunagi.paper.PaperScans.Finders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read on one page.
 *
 * @param number of the page in its file, from 1
 * @param codes every code that was read on it, each text once; not believed yet
 * @param turn by how many degrees the page must be turned clockwise to stand upright: 0, 90, 180 or 270; 0 when no code tells
 * @param blank whether nothing is on it
 * @param picture the page as it came, drawn anew: JPEG, grey, at most 1,600 pixels long; not turned
 * @param flat the page straightened by its fiducials, as {@link FlatPicture} keeps it; null when it has none
 */
public record PageReading(
        int number, List<Code> codes, int turn, boolean blank, byte[] picture, byte @Nullable [] flat) {

    /** Keeps a copy of the codes. */
    public PageReading {
        codes = List.copyOf(codes);
    }

    /** A page without fiducials. */
    public PageReading(int number, List<Code> codes, int turn, boolean blank, byte[] picture) {
        this(number, codes, turn, blank, picture, null);
    }

    /**
     * One code.
     *
     * @param text as it stands in the symbol
     * @param x middle of the symbol from the left edge, 0 to 1
     * @param y middle of the symbol from the top edge, 0 to 1
     * @param finders where its finder patterns are: of this symbol, and of another with the same text at the opposite corner;
     *     empty when more than one sheet may lie on the page
     */
    public record Code(String text, double x, double y, List<Finders> finders) {

        /** Keeps a copy of the finder patterns. */
        public Code {
            finders = List.copyOf(finders);
        }
    }
}
