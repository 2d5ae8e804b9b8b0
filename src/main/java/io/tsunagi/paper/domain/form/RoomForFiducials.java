package io.tsunagi.paper.domain.form;

import io.tsunagi.paper.Fiducials;
import io.tsunagi.paper.domain.form.FormDefinition.Area;
import io.tsunagi.paper.domain.form.FormDefinition.Sheet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a form leaves room for the squares by which a machine straightens its pages, and has them where a machine reads marks.
 */
public final class RoomForFiducials {

    /** White around a square, mm, so that a reader sees where it ends. */
    static final double QUIET = 1.5;

    private RoomForFiducials() {}

    /**
     * Holds a form to these rules.
     *
     * @throws IllegalArgumentException naming the part of the form that is wrong
     */
    public static void check(FormDefinition form) {
        List<Sheet> sheets =
                form.continuation() == null ? List.of(form.first()) : List.of(form.first(), form.continuation());
        if (!form.fiducials()) {
            require(sheets.stream().noneMatch(RoomForFiducials::pencilled), "pencilled needs fiducials: true");
            return;
        }
        require(
                form.width() == Fiducials.WIDTH && form.height() == Fiducials.HEIGHT,
                "fiducials stand on A4 upright only, 210 by 297 mm");
        for (Sheet sheet : sheets) {
            Stream<RoomForCodes.Part> codes = Stream.of(
                            form.mark().code(), form.mark().second())
                    .filter(java.util.Objects::nonNull)
                    .map(code ->
                            new RoomForCodes.Part("a code", new Area(code.x(), code.y(), code.size(), code.size())));
            Stream.concat(RoomForCodes.parts(sheet).stream(), codes).forEach(RoomForFiducials::free);
        }
    }

    private static void free(RoomForCodes.Part part) {
        double half = Fiducials.SIDE / 2 + QUIET;
        for (Fiducials.Middle middle : Fiducials.MIDDLES) {
            Area square = new Area(middle.x() - half, middle.y() - half, 2 * half, 2 * half);
            require(
                    !RoomForCodes.overlap(square, part.area()),
                    "the fiducial at x %.0f, y %.0f overlaps %s".formatted(middle.x(), middle.y(), part.name()));
        }
    }

    private static boolean pencilled(Sheet sheet) {
        return !sheet.pencilled().equals(Pencilled.NONE)
                || sheet.table() != null && !sheet.table().pencilled().equals(Pencilled.NONE);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
