package io.tsunagi.paper.pdf;

import io.tsunagi.paper.domain.CleanText;
import io.tsunagi.paper.domain.form.FormDefinition.Box;
import io.tsunagi.paper.domain.form.FormDefinition.Caption;
import io.tsunagi.paper.domain.form.FormDefinition.Frame;
import io.tsunagi.paper.domain.form.FormDefinition.Paragraph;
import io.tsunagi.paper.domain.form.FormDefinition.Rule;
import io.tsunagi.paper.domain.form.FormDefinition.Sheet;
import io.tsunagi.paper.domain.form.FormDefinition.Table;
import io.tsunagi.paper.pdf.Typesetter.Style;
import io.tsunagi.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws the blank of one page and the values into its boxes; what does not fit is reported, never cut. */
final class SheetDrawing {

    private static final double THIN = 0.4;
    private static final double LABEL_SIZE = 5.2;
    private static final double SMALLEST_LABEL = 3;
    private static final double PARAGRAPH_LEADING = 1.4;
    /** How far below the base line a value is underlined, mm. */
    private static final double UNDER = 0.4;

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
        sheet.paragraphs().forEach(this::paragraph);
        for (Box box : sheet.boxes()) {
            blank(box, 0);
            value(box, 0, values.getOrDefault(box.name(), ""), box.name());
        }
        new PencilDrawing(canvas, typesetter, labels).draw(sheet.pencilled(), 0);
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
        new PencilDrawing(canvas, typesetter, labels).draw(table.pencilled(), top);
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

    private void paragraph(Paragraph paragraph) {
        Style style = paragraph.bold() ? Style.BOLD : Style.REGULAR;
        double step = paragraph.size() * PARAGRAPH_LEADING / Canvas.MM;
        List<String> lines = typesetter.wrap(paragraph.text(), style, paragraph.size(), paragraph.w() * Canvas.MM);
        if (lines.size() * step > paragraph.h() + 1e-6) {
            throw new IllegalStateException("text of the form does not fit its area: " + lines.get(0));
        }
        for (int i = 0; i < lines.size(); i++) {
            double baseline = paragraph.y() + i * step + paragraph.size() / Canvas.MM;
            canvas.text(lines.get(i), paragraph.x(), baseline, style, paragraph.size());
        }
    }

    private void blank(Box box, double top) {
        if (box.fill() != null) {
            canvas.fill(box.x(), top + box.y(), box.w(), box.h(), box.fill());
        }
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
        if (box.choices() != null) {
            new ChoiceDrawing(canvas, typesetter, labels).blank(box, top);
        }
    }

    private void value(Box box, double top, String given, String field) {
        String text = CleanText.of(given);
        if (text.isEmpty() || box.customsOnly()) {
            return;
        }
        if (box.choices() != null) {
            refusals.addAll(new ChoiceDrawing(canvas, typesetter, labels).tick(box, top, text, field));
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
            double left = line(fit.lines().get(i), x, baseline, width, box.align(), Fitting.style(box), fit.size());
            if (box.underline()) {
                double end = left + typesetter.width(fit.lines().get(i), Fitting.style(box), fit.size()) / Canvas.MM;
                canvas.rule(left, baseline + UNDER, end, baseline + UNDER, THIN);
            }
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

    private double line(
            String text, double x, double baseline, double w, @Nullable String align, Style style, double size) {
        double free = w - typesetter.width(text, style, size) / Canvas.MM;
        double shift = switch (align == null ? "left" : align) {
            case "right" -> free;
            case "center" -> free / 2;
            default -> 0;
        };
        canvas.text(text, x + shift, baseline, style, size);
        return x + shift;
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
