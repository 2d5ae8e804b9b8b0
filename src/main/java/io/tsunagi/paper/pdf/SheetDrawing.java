package io.tsunagi.paper.pdf;

import io.tsunagi.paper.domain.CleanText;
import io.tsunagi.paper.domain.FormDefinition.Box;
import io.tsunagi.paper.domain.FormDefinition.Caption;
import io.tsunagi.paper.domain.FormDefinition.Frame;
import io.tsunagi.paper.domain.FormDefinition.Rule;
import io.tsunagi.paper.domain.FormDefinition.Sheet;
import io.tsunagi.paper.domain.FormDefinition.Table;
import io.tsunagi.paper.pdf.Typesetter.Style;
import io.tsunagi.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws the blank of one page and the values into its boxes; what does not fit is reported, never cut. */
final class SheetDrawing {

    private static final double THIN = 0.4;
    private static final double LABEL_SIZE = 4.8;
    private static final double SMALLEST_LABEL = 3;

    private final Canvas canvas;
    private final Typesetter typesetter;
    private final Fitting fitting;
    private final String labels;
    private final List<Refusal> refusals;

    /**
     * For one page.
     *
     * @param refusals takes a refusal for each value that does not fit
     */
    SheetDrawing(Canvas canvas, Typesetter typesetter, String labels, List<Refusal> refusals) {
        this.canvas = canvas;
        this.typesetter = typesetter;
        this.fitting = new Fitting(typesetter);
        this.labels = labels;
        this.refusals = refusals;
    }

    /**
     * Draws a page.
     *
     * @param rows the rows of the table that stand on this page
     * @param before how many rows stand on the pages before
     */
    void draw(Sheet sheet, Map<String, String> values, List<Map<String, String>> rows, int before) {
        sheet.frames().forEach(this::frame);
        sheet.rules().forEach(rule -> rule(rule, 0));
        sheet.texts().forEach(text -> caption(text, 0));
        for (Box box : sheet.boxes()) {
            blank(box, 0);
            value(box, 0, values.getOrDefault(box.name(), ""), box.name());
        }
        Table table = sheet.table();
        if (table != null) {
            for (int i = 0; i < table.rows(); i++) {
                row(table, i, i < rows.size() ? rows.get(i) : Map.of(), before + i, i < rows.size());
            }
        }
    }

    private void row(Table table, int place, Map<String, String> row, int index, boolean used) {
        double top = table.y() + place * table.h();
        table.boxes().forEach(box -> blank(box, top));
        table.rules().forEach(rule -> rule(rule, top));
        table.texts().forEach(text -> caption(text, top));
        if (!used) {
            return;
        }
        for (Box box : table.boxes()) {
            String given = box.name().equals("row") ? Integer.toString(index + 1) : row.getOrDefault(box.name(), "");
            value(box, top, given, "lines[" + index + "]." + box.name());
        }
    }

    private void frame(Frame frame) {
        if (frame.fill() != null) {
            canvas.fill(frame.x(), frame.y(), frame.w(), frame.h(), frame.fill());
        }
        if (frame.line() == null || frame.line() > 0) {
            canvas.frame(frame.x(), frame.y(), frame.w(), frame.h(), frame.line() == null ? THIN : frame.line());
        }
    }

    private void rule(Rule rule, double top) {
        double thickness = rule.line() == null ? THIN : rule.line();
        canvas.rule(rule.x1(), top + rule.y1(), rule.x2(), top + rule.y2(), thickness);
    }

    private void caption(Caption caption, double top) {
        Style style = caption.bold() ? Style.BOLD : Style.REGULAR;
        double baseline = top + caption.y() + caption.size() / Canvas.MM;
        double width = caption.w() == null ? 0 : caption.w();
        line(caption.text(), caption.x(), baseline, width, caption.align(), style, caption.size());
    }

    private void blank(Box box, double top) {
        if (!box.open()) {
            canvas.frame(box.x(), top + box.y(), box.w(), box.h(), THIN);
        }
        for (int i = 1; i < box.comb(); i++) {
            double x = box.x() + i * box.w() / box.comb();
            canvas.rule(x, top + box.y() + box.h() * 0.6, x, top + box.y() + box.h(), THIN);
        }
        String label = label(box);
        double size = LABEL_SIZE;
        double room = (box.w() - 1.2) * Canvas.MM;
        while (size > SMALLEST_LABEL && typesetter.width(label, Style.REGULAR, size) > room) {
            size -= 0.1;
        }
        canvas.text(label, box.x() + 0.6, top + box.y() + 0.5 + LABEL_SIZE * 0.88 / Canvas.MM, Style.REGULAR, size);
    }

    private void value(Box box, double top, String given, String field) {
        String text = CleanText.of(given);
        if (text.isEmpty() || box.customsOnly()) {
            return;
        }
        if (box.comb() > 0) {
            comb(box, top, text, field);
            return;
        }
        Optional<Fitting.Fitted> fitted = fitting.fit(box, text, !label(box).isEmpty());
        if (fitted.isEmpty()) {
            tooLong(box, field);
            return;
        }
        Fitting.Fitted fit = fitted.get();
        for (int i = 0; i < fit.lines().size(); i++) {
            double baseline = top + box.y() + fit.baseline(i);
            double x = box.x() + Fitting.SIDE;
            double width = box.w() - 2 * Fitting.SIDE;
            line(fit.lines().get(i), x, baseline, width, box.align(), Fitting.style(box), fit.size());
        }
    }

    private void comb(Box box, double top, String text, String field) {
        int[] points = text.codePoints().toArray();
        if (points.length > box.comb()) {
            tooLong(box, field);
            return;
        }
        double cell = box.w() / box.comb();
        double baseline = top + box.y() + box.h() - Fitting.SIDE;
        for (int i = 0; i < points.length; i++) {
            line(Character.toString(points[i]), box.x() + i * cell, baseline, cell, "center", Style.MONO, box.size());
        }
    }

    private void line(
            String text, double x, double baseline, double w, @Nullable String align, Style style, double size) {
        double free = w - typesetter.width(text, style, size) / Canvas.MM;
        double shift = switch (align == null ? "left" : align) {
            case "right" -> free;
            case "center" -> free / 2;
            default -> 0;
        };
        canvas.text(text, x + shift, baseline, style, size);
    }

    private void tooLong(Box box, String field) {
        refusals.add(Refusal.at(field, "paper.value.too-long", label(box).isEmpty() ? box.name() : label(box)));
    }

    private String label(Box box) {
        if (box.label() == null) {
            return "";
        }
        return switch (labels) {
            case "ja" -> box.label().ja();
            case "en" -> box.label().en();
            default -> box.label().ja() + " " + box.label().en();
        };
    }
}
