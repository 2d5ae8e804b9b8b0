package io.tsunagi.faxorder.domain;

import io.tsunagi.faxorder.marks.Ink;
import io.tsunagi.faxorder.marks.ReadDigits;
import io.tsunagi.faxorder.marks.ReadDigits.Digits;
import io.tsunagi.faxorder.marks.ReadRow;
import io.tsunagi.keying.KeyingDesk.Field;
import io.tsunagi.keying.KeyingDesk.Reading;
import io.tsunagi.paper.Area;
import io.tsunagi.paper.FieldKind;
import io.tsunagi.paper.FormCatalogue.Text;
import io.tsunagi.paper.MarkPlaces;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The fields in the head of a form: stock and day of need on each, and the customer where it was not printed. Name and place of the
 * customer decide where goods go, so they are critical.
 */
@Component
class HeadFields {

    private static final double EDGE = 1;

    private final FaxFile file;

    HeadFields(FaxFile file) {
        this.file = file;
    }

    List<Field> of(OrderSheet sheet, MarkPlaces.Page page, Optional<Ink> ink) {
        List<Field> fields = new ArrayList<>();
        if (!sheet.printed()) {
            fields.add(written(FieldLabels.NAME, "お客様名", "Customer", true, page));
            fields.add(written(FieldLabels.ADDRESS, "お届け先", "Deliver to", true, page));
            fields.add(written(FieldLabels.PHONE, "電話", "Telephone", false, page));
            fields.add(written(FieldLabels.NUMBER, "お客様番号", "Customer number", false, page));
            fields.add(kind(page, ink));
        }
        Map<String, List<Area>> numbers = ReadMarks.numbers(page.cells());
        List<Area> cover = numbers.getOrDefault("daysOfCover", List.of());
        List<Area> month = numbers.getOrDefault("needMonth", List.of());
        List<Area> day = numbers.getOrDefault("needDay", List.of());
        fields.add(new Field(
                FieldLabels.COVER,
                new Text("在庫 あと何日分", "Days of stock left"),
                FieldKind.NUMBER,
                false,
                1,
                around(cover),
                ink.map(one -> number(new ReadDigits(one).read(cover))).orElse(null)));
        List<Area> both = new ArrayList<>(month);
        both.addAll(day);
        fields.add(new Field(
                FieldLabels.NEED_BY,
                new Text("必要日", "Needed by"),
                FieldKind.DAY,
                false,
                1,
                around(both),
                ink.map(one -> day(new ReadDigits(one).read(month), new ReadDigits(one).read(day), sheet))
                        .orElse(null)));
        return fields;
    }

    private static Field written(String name, String ja, String en, boolean critical, MarkPlaces.Page page) {
        return new Field(
                name,
                new Text(ja, en),
                FieldKind.TEXT,
                critical,
                1,
                page.boxes().get(name),
                null);
    }

    /** The kind of customer: proposed when one square alone is marked. */
    private static Field kind(MarkPlaces.Page page, Optional<Ink> ink) {
        List<MarkPlaces.Square> squares = page.squares();
        Reading reading = ink.flatMap(one -> new ReadRow(one).only(squares))
                .flatMap(CustomerKind::of)
                .map(kind -> new Reading(kind.word(), false, 90))
                .orElse(null);
        return new Field(
                FieldLabels.KIND,
                new Text(
                        "業種（病院・診療所・薬局・介護・学校・店舗・事業所・個人）",
                        "Kind (hospital, clinic, pharmacy, care, school, retail, office, person)"),
                FieldKind.TEXT,
                false,
                1,
                around(squares.stream().map(MarkPlaces.Square::area).toList()),
                reading);
    }

    /** A number that may stand there; "" when nothing does. */
    private static @Nullable Reading number(Digits read) {
        return !read.written()
                ? new Reading("", false, 90)
                : read.digits().isEmpty() ? null : new Reading(read.digits(), false, read.percent());
    }

    /** The next such day from the printing on. */
    private @Nullable Reading day(Digits month, Digits day, OrderSheet sheet) {
        if (!month.written() && !day.written()) {
            return new Reading("", false, 90);
        }
        if (month.digits().isEmpty() || day.digits().isEmpty()) {
            return null;
        }
        try {
            LocalDate printed = file.day(sheet.printedAt());
            LocalDate found =
                    LocalDate.of(printed.getYear(), Integer.parseInt(month.digits()), Integer.parseInt(day.digits()));
            LocalDate next = found.isBefore(printed) ? found.plusYears(1) : found;
            return new Reading(next.toString(), false, Math.min(month.percent(), day.percent()));
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static @Nullable Area around(List<Area> areas) {
        if (areas.isEmpty()) {
            return null;
        }
        double left = areas.stream().mapToDouble(Area::x).min().orElse(0) - EDGE;
        double top = areas.stream().mapToDouble(Area::y).min().orElse(0) - EDGE;
        double right =
                areas.stream().mapToDouble(area -> area.x() + area.w()).max().orElse(0) + EDGE;
        double bottom =
                areas.stream().mapToDouble(area -> area.y() + area.h()).max().orElse(0) + EDGE;
        return new Area(left, top, right - left, bottom - top);
    }
}
