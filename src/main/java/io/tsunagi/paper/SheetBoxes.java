package io.tsunagi.paper;

import io.tsunagi.paper.FormCatalogue.Text;
import java.util.List;

/** The boxes of a printed sheet that were left for the pen. */
public interface SheetBoxes {

    /**
     * Boxes that were printed empty, in the order of the form, those of a table row by row: of the rows that were printed, or of
     * the whole first page when none was. Boxes of customs (※) are among them; they are never printed. A name that stands on
     * several pages is there once. Of papers printed before the register kept which boxes were filled, only those of customs.
     * Empty when there is no such paper.
     */
    List<Blank> blanks(String paper);

    /**
     * A box that was printed empty.
     *
     * @param name of the box; {@code lines[0].quantity} in the first row
     * @param critical whether an error in it hurts: value, tariff code, quantity, container, consignee
     * @param page of the paper, from 1
     */
    record Blank(String name, Text label, FieldKind kind, boolean critical, int page, Area area) {}
}
