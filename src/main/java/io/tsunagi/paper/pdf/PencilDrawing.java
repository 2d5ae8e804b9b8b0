package io.tsunagi.paper.pdf;

import io.tsunagi.paper.Fiducials;
import io.tsunagi.paper.domain.form.FormDefinition.Words;
import io.tsunagi.paper.domain.form.Pencilled;
import io.tsunagi.paper.domain.form.Pencilled.Cells;
import io.tsunagi.paper.domain.form.Pencilled.Tick;
import io.tsunagi.paper.pdf.Typesetter.Style;

/** Draws squares to tick, cells for digits and the four squares by which a machine straightens the page. */
final class PencilDrawing {

    /** Lines of squares, points: a third of a millimetre survives a fax at 200 dots an inch. */
    private static final double SQUARE = 0.9;
    /** Lines of cells, points. */
    private static final double CELL = 0.6;

    private static final double VALUE = 6;
    private static final double LABEL = 6;
    /** Between a square and the words beside it, or the value above it, mm. */
    private static final double GAP = 0.6;
    /** Height of capitals and digits as a share of the type size. */
    private static final double TALL = 0.75;

    private final Canvas canvas;
    private final Typesetter typesetter;
    private final String labels;

    PencilDrawing(Canvas canvas, Typesetter typesetter, String labels) {
        this.canvas = canvas;
        this.typesetter = typesetter;
        this.labels = labels;
    }

    /** Draws the four solid squares. */
    static void fiducials(Canvas canvas) {
        double half = Fiducials.SIDE / 2;
        Fiducials.MIDDLES.forEach(
                middle -> canvas.fill(middle.x() - half, middle.y() - half, Fiducials.SIDE, Fiducials.SIDE, 0));
    }

    /** Draws the empty squares and cells; {@code top} is the upper edge of the row. */
    void draw(Pencilled pencilled, double top) {
        pencilled.ticks().forEach(tick -> tick(tick, top));
        pencilled.cells().forEach(cells -> cells(cells, top));
    }

    private void tick(Tick tick, double top) {
        canvas.frame(tick.x(), top + tick.y(), tick.side(), tick.side(), SQUARE);
        if (tick.label() == null) {
            double width = typesetter.width(tick.value(), Style.BOLD, VALUE) / Canvas.MM;
            double left = tick.x() + (tick.side() - width) / 2;
            canvas.text(tick.value(), left, top + tick.y() - GAP, Style.BOLD, VALUE);
        } else {
            double baseline = top + tick.y() + tick.side() / 2 + LABEL * TALL / 2 / Canvas.MM;
            canvas.text(words(tick.label()), tick.x() + tick.side() + GAP, baseline, Style.REGULAR, LABEL);
        }
    }

    private void cells(Cells cells, double top) {
        for (int i = 0; i < cells.count(); i++) {
            canvas.frame(cells.left(i), top + cells.y(), cells.w(), cells.h(), CELL);
        }
    }

    private String words(Words label) {
        return labels.equals("en") ? label.en() : label.ja();
    }
}
