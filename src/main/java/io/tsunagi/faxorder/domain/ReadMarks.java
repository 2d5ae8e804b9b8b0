package io.tsunagi.faxorder.domain;

import io.tsunagi.faxorder.marks.Ink;
import io.tsunagi.faxorder.marks.ReadDigits;
import io.tsunagi.faxorder.marks.ReadDigits.Digits;
import io.tsunagi.faxorder.marks.ReadRow;
import io.tsunagi.faxorder.marks.ReadRow.Doubt;
import io.tsunagi.keying.KeyingDesk.Field;
import io.tsunagi.keying.KeyingDesk.Reading;
import io.tsunagi.paper.Area;
import io.tsunagi.paper.FieldKind;
import io.tsunagi.paper.MarkPlaces;
import io.tsunagi.paper.MarkPlaces.Cell;
import io.tsunagi.paper.PaperScans;
import io.tsunagi.scanning.FlatPages;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the marks of a form that came back, and makes the fields that people confirm of it. */
@Component
class ReadMarks {

    private final MarkPlaces places;
    private final PaperScans scans;
    private final FlatPages flats;
    private final HeadFields head;

    ReadMarks(MarkPlaces places, PaperScans scans, FlatPages flats, HeadFields head) {
        this.places = places;
        this.scans = scans;
        this.flats = flats;
        this.head = head;
    }

    /** Fields in the order in which they are keyed, and what was read in the rows. */
    record Read(List<Field> fields, List<RowReading> rows) {}

    /**
     * Reads a form.
     *
     * @param look whether marks are read at all; else every field comes without a reading
     */
    Read read(OrderSheet sheet, List<Item> items, boolean look) {
        List<Field> fields = new ArrayList<>();
        List<RowReading> rows = new ArrayList<>();
        for (int page = 1; ; page++) {
            Optional<MarkPlaces.Page> found = places.of(sheet.paper(), page, sheet.rows());
            if (found.isEmpty()) {
                return new Read(fields, rows);
            }
            Optional<Ink> ink = look ? ink(sheet.paper(), page) : Optional.empty();
            if (page == 1) {
                fields.addAll(head.of(sheet, found.get(), ink));
            }
            for (MarkPlaces.Row row : found.get().rows()) {
                Item item = items.get(row.index());
                Optional<Reading> reading = ink.map(one -> reading(one, row, item, rows));
                boolean empty = reading.filter(one -> one.value().isEmpty()).isPresent();
                Area area = empty ? pencilled(row) : row.area();
                fields.add(field(item, page, area, reading, empty));
            }
        }
    }

    /** Squares and cells of a row, which is all that has to be seen of one that was read as empty. */
    private static Area pencilled(MarkPlaces.Row row) {
        List<Area> areas = new ArrayList<>();
        row.squares().forEach(square -> areas.add(square.area()));
        row.cells().forEach(cell -> areas.add(cell.area()));
        double left =
                areas.stream().mapToDouble(Area::x).min().orElse(row.area().x());
        double right = areas.stream()
                .mapToDouble(area -> area.x() + area.w())
                .max()
                .orElse(left + row.area().w());
        return new Area(left, row.area().y(), right - left, row.area().h());
    }

    private static Field field(Item item, int page, Area area, Optional<Reading> reading, boolean empty) {
        return new Field(
                FieldLabels.row(item.line()),
                FieldLabels.item(item),
                FieldKind.COUNT,
                true,
                page,
                area,
                reading.orElse(null),
                item.most(),
                empty ? null : FieldLabels.struck());
    }

    /** The first picture of a page that could be straightened. */
    private Optional<Ink> ink(String paper, int page) {
        return scans.of(paper, page).stream()
                .flatMap(picture -> flats.of(picture.source().name()).stream())
                .findFirst()
                .map(Ink::of);
    }

    private static @Nullable Reading reading(Ink ink, MarkPlaces.Row row, Item item, List<RowReading> rows) {
        ReadRow.Row read = new ReadRow(ink).read(row);
        String value = value(ink, row, read);
        boolean within = item.most() == null || read.value() <= item.most();
        boolean certain = read.certain() && within;
        String doubts = read.doubts().stream().map(Doubt::name).collect(Collectors.joining(" "));
        rows.add(new RowReading(
                item.line(),
                value == null ? "" : value,
                certain,
                read.percent(),
                within || !read.certain() ? doubts : "OVER"));
        return value == null ? null : new Reading(value, certain, read.percent());
    }

    /**
     * What is proposed; "" where clearly nothing is written, null where the row may be crossed out or something doubtful stands
     * that is no mark: a person looks at such a row by itself.
     */
    private static @Nullable String value(Ink ink, MarkPlaces.Row row, ReadRow.Row read) {
        if (read.doubts().contains(Doubt.STRUCK) || read.doubts().contains(Doubt.BETWEEN)) {
            return null;
        }
        if (!read.doubts().contains(Doubt.CELLS)) {
            return marked(read);
        }
        Digits digits =
                new ReadDigits(ink).read(row.cells().stream().map(Cell::area).toList());
        boolean alone = read.value() == 0 && digits.digits().matches("[1-9]\\d*");
        return alone ? digits.digits() : null;
    }

    /** What the squares say; "" only when nothing else was seen in the row, null when something was that is no mark. */
    static @Nullable String marked(ReadRow.Row read) {
        boolean clear = read.doubts().equals(EnumSet.of(Doubt.NO_MARK));
        return read.value() > 0 ? Integer.toString(read.value()) : clear ? "" : null;
    }

    /** Areas of the cells of one number, by its name. */
    static Map<String, List<Area>> numbers(List<Cell> cells) {
        return cells.stream()
                .collect(Collectors.groupingBy(Cell::name, Collectors.mapping(Cell::area, Collectors.toList())));
    }
}
