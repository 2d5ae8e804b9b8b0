package io.tsunagi.shipment.csv;

import com.ibm.icu.text.Normalizer2;
import java.math.BigDecimal;

/** Brings different writings of the same thing together. */
final class Plain {

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    private Plain() {}

    /** Without blanks around, the full-width blank and the no-break blank included. */
    static String trimmed(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && blank(cell.charAt(from))) {
            from++;
        }
        while (to > from && blank(cell.charAt(to - 1))) {
            to--;
        }
        return cell.substring(from, to);
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u3000' || c == '\uFEFF';
    }

    /**
     * Full-width letters, digits and signs as plain ones. For codes, numbers and dates only: names keep the characters that
     * people write them with.
     */
    static String code(String cell) {
        return trimmed(NFKC.normalize(cell)).replace('\u2212', '-').replace('\u2010', '-');
    }

    /** 2.10 as 2.1 and 300.000 as 300. */
    static BigDecimal number(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
