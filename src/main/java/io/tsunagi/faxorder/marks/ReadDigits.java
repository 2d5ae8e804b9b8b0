package io.tsunagi.faxorder.marks;

import io.tsunagi.paper.Area;
import java.util.List;

/**
 * Proposes what digits stand in cells, by likeness to those of our own type faces. It is a proposal only: hands write otherwise than
 * printers, and a digit that is like none stays open.
 */
public final class ReadDigits {

    /** Likeness below which there is no idea. */
    private static final double LEAST = 0.45;

    private final Ink ink;
    private final List<DigitShape> shapes;

    /** For one page. */
    public ReadDigits(Ink ink) {
        this.ink = ink;
        this.shapes = DigitShape.printed();
    }

    /**
     * A proposal.
     *
     * @param digits the number in plain digits; empty when the cells are empty or a digit is like none
     * @param percent likeness of the least likely digit
     * @param written whether something stands in a cell
     */
    public record Digits(String digits, int percent, boolean written) {}

    /** Reads cells from left to right; empty ones before and behind the digits are left out. */
    public Digits read(List<Area> cells) {
        StringBuilder digits = new StringBuilder();
        double least = 1;
        boolean written = false;
        boolean known = true;
        for (Area cell : cells) {
            DigitShape shape = DigitShape.in(ink, ReadRow.inside(cell));
            if (shape == null) {
                continue;
            }
            written = true;
            double best = 0;
            String digit = "";
            for (DigitShape printed : shapes) {
                double like = shape.like(printed);
                if (like > best) {
                    best = like;
                    digit = printed.digit();
                }
            }
            known &= best >= LEAST;
            least = Math.min(least, best);
            digits.append(digit);
        }
        return written && known ? new Digits(digits.toString(), (int) (100 * least), true) : new Digits("", 0, written);
    }
}
