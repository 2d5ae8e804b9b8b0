package io.tsunagi.paper.domain.form;

import io.tsunagi.paper.domain.form.FormDefinition.Area;
import io.tsunagi.paper.domain.form.FormDefinition.Box;
import io.tsunagi.paper.domain.form.FormDefinition.Caption;
import io.tsunagi.paper.domain.form.FormDefinition.Code;
import io.tsunagi.paper.domain.form.FormDefinition.Mark;
import io.tsunagi.paper.domain.form.FormDefinition.Paragraph;
import io.tsunagi.paper.domain.form.FormDefinition.Rule;
import io.tsunagi.paper.domain.form.FormDefinition.Sheet;
import io.tsunagi.paper.domain.form.FormDefinition.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a form leaves room for the second code of its sheets: inside the page, at the corner opposite to the first, and free of
 * everything else on every sheet. Forms whose copies are numbered need it, unless their code is only an address.
 */
public final class RoomForCodes {

    /** How far a code stays from the edges of the page, mm: printers leave 4.2 mm white. */
    public static final double EDGE = 5;
    /** Smallest place of the second code with its quiet zone, mm: two pixels of a 150 dpi scan for each module. */
    public static final double SMALLEST = 23;

    private static final double MM = 72 / 25.4;
    /** Lines may touch. */
    private static final double TOUCH = 0.01;

    private RoomForCodes() {}

    /**
     * Holds a form to these rules.
     *
     * @throws IllegalArgumentException naming the part of the form that is wrong
     */
    public static void check(FormDefinition form) {
        Mark mark = form.mark();
        Code second = mark.second();
        if (second == null) {
            require(
                    form.copies().isEmpty() || mark.opens(),
                    "mark.second is missing: a form with copies has a second code, {x, y, size} at the corner opposite to"
                            + " mark.code");
            return;
        }
        require(
                second.size() >= SMALLEST,
                "mark.second is smaller than %s mm and would not be read from a scan".formatted(SMALLEST));
        require(
                inside(second.x(), second.size(), form.width()) && inside(second.y(), second.size(), form.height()),
                "mark.second is nearer than %s mm to the edge of the page".formatted(EDGE));
        require(
                opposite(mark.code().x(), mark.code().size(), second.x(), second.size(), form.width())
                        && opposite(mark.code().y(), mark.code().size(), second.y(), second.size(), form.height()),
                "mark.second is not at the corner opposite to mark.code");
        clear(mark, second, form.first(), "first sheet");
        if (form.continuation() != null) {
            clear(mark, second, form.continuation(), "continuation sheet");
        }
    }

    private static boolean inside(double from, double size, double page) {
        return from >= EDGE && from + size <= page - EDGE;
    }

    private static boolean opposite(double one, double oneSize, double other, double otherSize, double page) {
        return (one + oneSize / 2 - page / 2) * (other + otherSize / 2 - page / 2) < 0;
    }

    private static void clear(Mark mark, Code second, Sheet sheet, String name) {
        Area code = new Area(second.x(), second.y(), second.size(), second.size());
        Area words = mark.words(second);
        for (Part part : parts(sheet)) {
            require(!overlap(code, part.area()), "mark.second overlaps %s of the %s".formatted(part.name(), name));
            require(
                    !overlap(words, part.area()),
                    "the reference beside mark.second (%.1f mm from x %.1f, y %.1f) overlaps %s of the %s"
                            .formatted(words.w(), words.x(), words.y(), part.name(), name));
        }
    }

    static boolean overlap(Area one, Area other) {
        return one.x() + one.w() > other.x() + TOUCH
                && other.x() + other.w() > one.x() + TOUCH
                && one.y() + one.h() > other.y() + TOUCH
                && other.y() + other.h() > one.y() + TOUCH;
    }

    /** Everything that is drawn on a sheet, its table full. */
    static List<Part> parts(Sheet sheet) {
        List<Part> parts = new ArrayList<>();
        sheet.frames()
                .forEach(frame -> parts.add(new Part("a frame", new Area(frame.x(), frame.y(), frame.w(), frame.h()))));
        sheet.rules().forEach(rule -> parts.add(part(rule, 0)));
        sheet.texts().forEach(text -> parts.add(part(text, 0)));
        for (Paragraph text : sheet.paragraphs()) {
            parts.add(new Part("paragraph '" + text.text() + "'", new Area(text.x(), text.y(), text.w(), text.h())));
        }
        sheet.boxes().forEach(box -> parts.add(part(box, 0)));
        pencilled(sheet.pencilled(), 0).forEach(parts::add);
        Table table = sheet.table();
        for (int row = 0; table != null && row < table.rows(); row++) {
            double top = table.y() + row * table.h();
            table.boxes().forEach(box -> parts.add(part(box, top)));
            pencilled(table.pencilled(), top).forEach(parts::add);
            table.rules().forEach(rule -> parts.add(part(rule, top)));
            table.texts().forEach(text -> parts.add(part(text, top)));
        }
        if (sheet.flow() != null) {
            parts.add(new Part("the flow", sheet.flow()));
        }
        return parts;
    }

    private static Stream<Part> pencilled(Pencilled pencilled, double top) {
        return Stream.concat(
                pencilled.ticks().stream()
                        .map(tick -> new Part(
                                "square " + tick.name(), new Area(tick.x(), top + tick.y(), tick.side(), tick.side()))),
                pencilled.cells().stream()
                        .map(cells -> new Part(
                                "cells " + cells.name(),
                                new Area(
                                        cells.x(),
                                        top + cells.y(),
                                        cells.left(cells.count()) - cells.gap() - cells.x(),
                                        cells.h()))));
    }

    private static Part part(Box box, double top) {
        return new Part("box " + box.name(), new Area(box.x(), top + box.y(), box.w(), box.h()));
    }

    private static Part part(Rule rule, double top) {
        double x = Math.min(rule.x1(), rule.x2());
        double y = top + Math.min(rule.y1(), rule.y2());
        double thick = 2 * TOUCH;
        return new Part(
                "a rule",
                new Area(
                        x - thick,
                        y - thick,
                        Math.abs(rule.x2() - rule.x1()) + 2 * thick,
                        Math.abs(rule.y2() - rule.y1()) + 2 * thick));
    }

    /** A line of text is at most as wide as its full-width characters and seven tenths of the others. */
    private static Part part(Caption text, double top) {
        double em = text.size() / MM;
        double wide = text.text()
                .codePoints()
                .mapToDouble(point -> point < 0x1100 ? 0.7 : 1)
                .sum();
        double w = text.w() == null ? wide * em : text.w();
        return new Part("text '" + text.text() + "'", new Area(text.x(), top + text.y(), w, 1.2 * em));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Something on a sheet, and what a message calls it. */
    record Part(String name, Area area) {}
}
