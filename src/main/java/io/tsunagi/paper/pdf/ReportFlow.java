package io.tsunagi.paper.pdf;

import io.tsunagi.paper.PaperPress.Column;
import io.tsunagi.paper.PaperPress.Section;
import io.tsunagi.paper.domain.CleanText;
import io.tsunagi.paper.domain.form.FormDefinition.Area;
import io.tsunagi.paper.pdf.Typesetter.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Lets headings, paragraphs and tables flow over pages. A row that is longer than a page goes on on the next. */
final class ReportFlow {

    private static final double HEADING = 11;
    /** Usual size of the text in points. */
    static final double TEXT = 9;

    private static final double CELL = 8;
    private static final double LEADING = 1.5;
    private static final double PAD = 1.2;

    private final double headingSize;
    private final double textSize;
    private final double cellSize;
    private final Typesetter typesetter;
    private final Area first;
    private final Area further;
    private final List<List<Consumer<Canvas>>> pages = new ArrayList<>();
    private double y;

    /**
     * Lays out the body of a report.
     *
     * @param first area on the first page
     * @param further area on every further page
     * @param textSize size of its text in points; headings and cells keep their relation to it
     */
    ReportFlow(Typesetter typesetter, Area first, Area further, double textSize, List<Section> sections) {
        this.textSize = textSize;
        this.headingSize = textSize * HEADING / TEXT;
        this.cellSize = textSize * CELL / TEXT;
        this.typesetter = typesetter;
        this.first = first;
        this.further = further;
        turn();
        sections.forEach(this::section);
    }

    /** What stands on each page, from the first. */
    List<List<Consumer<Canvas>>> pages() {
        return pages;
    }

    private void section(Section section) {
        if (!section.heading().isEmpty()) {
            heading(CleanText.of(section.heading()));
        }
        for (String paragraph : section.paragraphs()) {
            for (String line : wrap(paragraph, textSize, area().w())) {
                need(height(textSize));
                put(line, area().x(), y + baseline(textSize), Style.REGULAR, textSize);
                y += height(textSize);
            }
            y += 1.2;
        }
        if (!section.columns().isEmpty()) {
            table(section.columns(), section.rows());
        }
        y += 3;
    }

    private void heading(String text) {
        for (String line : typesetter.wrap(text, Style.BOLD, headingSize, area().w() * Canvas.MM)) {
            need(height(headingSize) + 3 * height(textSize));
            put(line, area().x(), y + baseline(headingSize), Style.BOLD, headingSize);
            y += height(headingSize);
        }
        rule(y, 0.8);
        y += 1.8;
    }

    private void table(List<Column> columns, List<List<String>> rows) {
        List<String> heads = columns.stream().map(Column::heading).toList();
        need(3 * height(cellSize) + 4 * PAD);
        row(columns, heads, Style.BOLD, List.of());
        rows.forEach(cells -> row(columns, cells, Style.REGULAR, heads));
    }

    /** Draws a row; {@code heads} are repeated when it begins a page. */
    private void row(List<Column> columns, List<String> cells, Style style, List<String> heads) {
        List<List<String>> texts = new ArrayList<>();
        int left = 1;
        for (int i = 0; i < columns.size(); i++) {
            String cell = i < cells.size() ? cells.get(i) : "";
            List<String> lines =
                    typesetter.wrap(CleanText.of(cell), style, cellSize, (width(columns, i) - 2 * PAD) * Canvas.MM);
            texts.add(lines);
            left = Math.max(left, lines.size());
        }
        int done = 0;
        while (left > 0) {
            if (room() < Math.min(left, 3) * height(cellSize) + PAD) {
                turn();
                if (!heads.isEmpty()) {
                    row(columns, heads, Style.BOLD, List.of());
                }
            }
            int now = Math.min(left, Math.max(1, (int) ((room() - PAD) / height(cellSize))));
            cells(columns, texts, style, done, now);
            y += now * height(cellSize) + PAD;
            rule(y, style == Style.BOLD ? 0.8 : 0.3);
            done += now;
            left -= now;
        }
    }

    private void cells(List<Column> columns, List<List<String>> texts, Style style, int from, int number) {
        double x = area().x();
        for (int i = 0; i < columns.size(); i++) {
            double width = width(columns, i);
            for (int k = from; k < Math.min(from + number, texts.get(i).size()); k++) {
                String line = texts.get(i).get(k);
                double free = width - 2 * PAD - typesetter.width(line, style, cellSize) / Canvas.MM;
                double shift = columns.get(i).right() ? free : 0;
                put(
                        line,
                        x + PAD + shift,
                        y + PAD / 2 + (k - from) * height(cellSize) + baseline(cellSize),
                        style,
                        cellSize);
            }
            x += width;
        }
    }

    private double width(List<Column> columns, int index) {
        double all = columns.stream().mapToDouble(Column::share).sum();
        return area().w() * columns.get(index).share() / all;
    }

    private List<String> wrap(String text, double size, double width) {
        return typesetter.wrap(CleanText.of(text), Style.REGULAR, size, width * Canvas.MM);
    }

    private void need(double height) {
        if (room() < height) {
            turn();
        }
    }

    private void turn() {
        pages.add(new ArrayList<>());
        y = area().y();
    }

    private double room() {
        return area().y() + area().h() - y;
    }

    private Area area() {
        return pages.size() == 1 ? first : further;
    }

    private void put(String text, double x, double baseline, Style style, double size) {
        pages.get(pages.size() - 1).add(canvas -> canvas.text(text, x, baseline, style, size));
    }

    private void rule(double at, double thickness) {
        Area area = area();
        pages.get(pages.size() - 1).add(canvas -> canvas.rule(area.x(), at, area.x() + area.w(), at, thickness));
    }

    private static double height(double size) {
        return size * LEADING / Canvas.MM;
    }

    private static double baseline(double size) {
        return size * 1.1 / Canvas.MM;
    }
}
