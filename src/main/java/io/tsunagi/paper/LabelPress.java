package io.tsunagi.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prints labels for parcels, with bars drawn as vectors. Labels are no papers of the register: they carry no number of their own,
 * nobody brings them back, and any of them may be printed again.
 */
public interface LabelPress {

    /** Longest side of bars and quiet zones together that GS1 allows, mm (General Specifications, 5.4.4.3). */
    double LONGEST_GS1 = 165.1;

    /**
     * Prints labels, as many pages as they need.
     *
     * @param skip labels that are used up already on the first sheet, from the top left, row by row; below the number of labels of a
     *     sheet
     * @throws io.tsunagi.shared.Refused at the reference of each label whose words do not fit at a size that can be read; nothing is
     *     cut
     */
    byte[] print(Stock stock, int skip, List<Label> labels);

    /** What labels are printed on. */
    enum Stock {
        /** A4 cut in 2 by 4, each 105 by 74.25 mm. */
        A4_8(2, 4, 210, 297),
        /** A4 cut in 2 by 5, each 105 by 59.4 mm. */
        A4_10(2, 5, 210, 297),
        /** A4 cut in 2 by 6, each 105 by 49.5 mm. */
        A4_12(2, 6, 210, 297),
        /** A label of a thermal printer, 100 by 150 mm. */
        THERMAL_100X150(1, 1, 100, 150);

        private final int across;
        private final int down;
        private final double pageWidth;
        private final double pageHeight;

        Stock(int across, int down, double pageWidth, double pageHeight) {
            this.across = across;
            this.down = down;
            this.pageWidth = pageWidth;
            this.pageHeight = pageHeight;
        }

        /** Labels side by side. */
        public int across() {
            return across;
        }

        /** Labels on a sheet. */
        public int labels() {
            return across * down;
        }

        /** Width of the sheet, mm. */
        public double pageWidth() {
            return pageWidth;
        }

        /** Height of the sheet, mm. */
        public double pageHeight() {
            return pageHeight;
        }

        /** Width of a label, mm. */
        public double width() {
            return pageWidth / across;
        }

        /** Height of a label, mm. */
        public double height() {
            return pageHeight / down;
        }

        /** Whether there is room for bars of GS1, which a scanner in a warehouse expects 31.75 mm high. */
        public boolean gs1() {
            return this == THERMAL_100X150;
        }
    }

    /**
     * A label.
     *
     * @param reference of the shipment; its bars and what a refusal is about
     * @param badge class with its sign, for instance {@code ◆ P0}
     * @param cold whether the goods must be kept cold or frozen, which is framed thickly
     * @param parcels for instance {@code 2/5}
     * @param unit the parcel's own number by GS1 (SSCC); null when the house draws none
     * @param item what is in it by GS1; null when the data do not allow it
     */
    record Label(
            String reference,
            String badge,
            String temperature,
            boolean cold,
            String carrier,
            String parcels,
            String customer,
            String address,
            String phone,
            String goods,
            String from,
            String needBy,
            @Nullable Gs1 unit,
            @Nullable Gs1 item) {}

    /**
     * Data of GS1 in bars.
     *
     * @param data element strings without brackets; {@code \u001d} ends one of variable length before another
     * @param readable the same with application identifiers in brackets
     */
    record Gs1(String data, String readable) {}
}
