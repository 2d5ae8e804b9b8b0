package io.tsunagi.paper.domain.form;

import io.tsunagi.paper.domain.form.FormDefinition.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pen fills in and a machine reads, at places that do not depend on any text: squares to tick and cells for digits. In a
 * table they stand on rows with contents only, x counting from the page and y from the top of the row.
 *
 * @param ticks squares to tick
 * @param cells rows of cells for one digit each
 */
public record Pencilled(List<Tick> ticks, List<Cells> cells) {

    /** Nothing of the kind. */
    public static final Pencilled NONE = new Pencilled(List.of(), List.of());

    /** Absent parts are empty. */
    public Pencilled(@Nullable List<Tick> ticks, @Nullable List<Cells> cells) {
        this.ticks = ticks == null ? List.of() : List.copyOf(ticks);
        this.cells = cells == null ? List.of() : List.copyOf(cells);
    }

    /**
     * A square to tick.
     *
     * @param name of the field that it belongs to
     * @param value what a mark in it says
     * @param side mm
     * @param label words at its right; null for the value above it
     */
    public record Tick(
            String name,
            String value,
            double x,
            double y,
            double side,
            @Nullable Words label) {}

    /**
     * Cells side by side for the digits of one number.
     *
     * @param name of the field
     * @param w width of one cell, mm
     * @param count how many cells
     * @param gap between two cells, mm
     */
    public record Cells(String name, double x, double y, double w, double h, int count, double gap) {

        /** Left edge of a cell, counted from 0. */
        public double left(int cell) {
            return x + cell * (w + gap);
        }
    }
}
