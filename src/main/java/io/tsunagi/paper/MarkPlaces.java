package io.tsunagi.paper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where on a printed sheet a pen fills in what a machine reads: squares, cells for digits, rows and boxes of the head. */
public interface MarkPlaces {

    /**
     * The places on one page, by the edition on which the paper was printed.
     *
     * @param paper reference, kind P
     * @param page from 1
     * @param rows how many rows of the table were printed on all pages together
     * @return empty for an unknown paper, a page that it cannot have, and a form without fiducials
     */
    Optional<Page> of(String paper, int page, int rows);

    /**
     * Places on a page.
     *
     * @param rows rows of the table with contents, in their order
     * @param squares squares outside the table
     * @param cells cells outside the table
     * @param boxes every box outside the table by name
     */
    record Page(List<Row> rows, List<Square> squares, List<Cell> cells, Map<String, Area> boxes) {}

    /**
     * A row of the table.
     *
     * @param index in the document, from 0
     * @param boxes its boxes by name
     */
    record Row(int index, Area area, List<Square> squares, List<Cell> cells, Map<String, Area> boxes) {}

    /**
     * A square to tick.
     *
     * @param label words beside it; null for the value above it
     */
    record Square(String name, String value, Area area, FormCatalogue.@Nullable Text label) {}

    /**
     * A cell for one digit.
     *
     * @param place in its number, from 0 at the left
     */
    record Cell(String name, int place, Area area) {}
}
