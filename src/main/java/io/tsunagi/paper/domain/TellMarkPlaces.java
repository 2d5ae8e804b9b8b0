package io.tsunagi.paper.domain;

import io.tsunagi.paper.Area;
import io.tsunagi.paper.FormCatalogue.Text;
import io.tsunagi.paper.MarkPlaces;
import io.tsunagi.paper.domain.form.FormDefinition;
import io.tsunagi.paper.domain.form.FormDefinition.Box;
import io.tsunagi.paper.domain.form.FormDefinition.Sheet;
import io.tsunagi.paper.domain.form.FormDefinition.Table;
import io.tsunagi.paper.domain.form.Forms;
import io.tsunagi.paper.domain.form.Pencilled;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** Answers for {@link MarkPlaces}. */
@Service
class TellMarkPlaces implements MarkPlaces {

    private final Papers papers;
    private final Forms forms;

    TellMarkPlaces(Papers papers, Forms forms) {
        this.papers = papers;
        this.forms = forms;
    }

    @Override
    public Optional<Page> of(String paper, int page, int rows) {
        return papers.find(paper)
                .filter(found -> page >= 1 && page <= found.pages())
                .flatMap(found -> forms.find(found.form(), found.edition()))
                .filter(FormDefinition::fiducials)
                .map(form -> page(form, page, rows));
    }

    /** The places on a page of a form with so many rows. */
    static Page page(FormDefinition form, int page, int rows) {
        FormDefinition.Sheet further = form.continuation() == null ? form.first() : form.continuation();
        Sheet sheet = page == 1 ? form.first() : further;
        int before = page == 1 ? 0 : form.first().rows() + (page - 2) * further.rows();
        Table table = sheet.table();
        List<Row> found = table == null
                ? List.of()
                : IntStream.range(0, Math.max(0, Math.min(table.rows(), rows - before)))
                        .mapToObj(i -> row(table, i, before + i))
                        .toList();
        return new Page(found, squares(sheet.pencilled(), 0), cells(sheet.pencilled(), 0), boxes(sheet.boxes(), 0));
    }

    private static Row row(Table table, int place, int index) {
        double top = table.y() + place * table.h();
        double left = table.boxes().stream().mapToDouble(Box::x).min().orElse(0);
        double right = Math.max(
                table.boxes().stream()
                        .mapToDouble(box -> box.x() + box.w())
                        .max()
                        .orElse(0),
                table.pencilled().cells().stream()
                        .mapToDouble(cells -> cells.left(cells.count()))
                        .max()
                        .orElse(0));
        return new Row(
                index,
                new Area(left, top, right - left, table.h()),
                squares(table.pencilled(), top),
                cells(table.pencilled(), top),
                boxes(table.boxes(), top));
    }

    private static List<Square> squares(Pencilled pencilled, double top) {
        return pencilled.ticks().stream()
                .map(tick -> new Square(
                        tick.name(),
                        tick.value(),
                        new Area(tick.x(), top + tick.y(), tick.side(), tick.side()),
                        tick.label() == null
                                ? null
                                : new Text(tick.label().ja(), tick.label().en())))
                .toList();
    }

    private static List<Cell> cells(Pencilled pencilled, double top) {
        return pencilled.cells().stream()
                .flatMap(cells -> IntStream.range(0, cells.count())
                        .mapToObj(i -> new Cell(
                                cells.name(), i, new Area(cells.left(i), top + cells.y(), cells.w(), cells.h()))))
                .toList();
    }

    private static Map<String, Area> boxes(List<Box> boxes, double top) {
        Map<String, Area> places = new LinkedHashMap<>();
        boxes.forEach(box -> places.put(box.name(), new Area(box.x(), top + box.y(), box.w(), box.h())));
        return places;
    }
}
