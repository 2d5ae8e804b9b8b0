package io.tsunagi.paper.pdf;

import io.tsunagi.paper.LabelPress.Gs1;
import io.tsunagi.paper.LabelPress.Label;
import io.tsunagi.paper.LabelPress.Stock;
import io.tsunagi.paper.domain.CleanText;
import io.tsunagi.paper.domain.form.FormDefinition.Box;
import io.tsunagi.paper.pdf.Typesetter.Style;
import io.tsunagi.shared.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * Draws one label: class, temperature, carrier and parcels above, then who it goes to, then the bars, those of the SSCC lowest (GS1
 * General Specifications, 6.6.4.1.1). What does not fit is told, never cut.
 */
final class LabelDrawing {

    private static final double EDGE = 5;
    private static final double THIN = 0.4;
    private static final double THICK = 2.4;
    /** Dots of a module of our own reference, and of what GS1 asks for: 0.5 mm is not below its 0.495. */
    private static final int OUR_DOTS = 3;

    private static final int[] UNIT_DOTS = {4};
    private static final int[] ITEM_DOTS = {4, 3, 2};
    private static final double UNIT_TALL = 31.75;
    private static final double ITEM_TALL = 12.7;
    private static final double READABLE = 4;
    private static final double GAP = 1;

    private final Canvas canvas;
    private final Typesetter typesetter;
    private final Fitting fitting;
    private final List<Refusal> refusals;

    /** For one page; takes a refusal for each label that does not fit. */
    LabelDrawing(Canvas canvas, Typesetter typesetter, List<Refusal> refusals) {
        this.canvas = canvas;
        this.typesetter = typesetter;
        this.fitting = new Fitting(typesetter);
        this.refusals = refusals;
    }

    /** A place on the page, mm. */
    private record Place(double x, double y, double w, double h) {

        Place below(double from, double tall) {
            return new Place(x, y + from, w, tall);
        }

        Place part(double from, double wide) {
            return new Place(x + from, y, wide, h);
        }
    }

    /** Draws a label whose upper left corner is there. */
    void draw(Stock stock, Label label, double x, double y) {
        Place all = new Place(x + EDGE, y + EDGE - 1, stock.width() - 2 * EDGE, stock.height() - 2 * EDGE + 2);
        boolean large = stock == Stock.THERMAL_100X150;
        double head = large ? 11 : 8;
        head(all.below(0, head), label);
        double bars = bars(all, label, large);
        double top = head + GAP;
        double more = large ? 14 : stock == Stock.A4_8 ? 10 : stock == Stock.A4_10 ? 5.5 : 0;
        double free = all.h() - top - bars - more - GAP;
        double name = Math.min(free * 0.42, 16);
        double phone = 6;
        if (large) {
            text(label, all.below(top, name), label.customer(), 20, 8, true, true);
            text(label, all.below(top + name, free - name - phone), label.address(), 15, 7, true, false);
            text(label, all.below(top + free - phone, phone), label.phone(), 11, 7, false, false);
        } else {
            Place row = all.below(top, name);
            text(label, row.part(0, row.w() * 0.64), label.customer(), 16, 8, true, true);
            text(label, row.part(row.w() * 0.64, row.w() * 0.36), label.phone(), 10, 4, false, false);
            text(label, all.below(top + name, free - name), label.address(), 13, 7, true, false);
        }
        if (more > 0) {
            more(all.below(top + free, more), label);
        }
    }

    private void head(Place row, Label label) {
        double w = row.w();
        framed(label, row.part(0, w * 0.19), label.badge(), true, THIN);
        framed(label, row.part(w * 0.19, w * 0.31), label.temperature(), true, label.cold() ? THICK : THIN);
        framed(label, row.part(w * 0.50, w * 0.31), label.carrier(), false, THIN);
        framed(label, row.part(w * 0.81, w * 0.19), label.parcels(), true, THIN);
    }

    private void more(Place place, Label label) {
        double line = place.h() > 6 ? place.h() / 2 : place.h();
        text(label, place.below(0, line), label.goods(), 9, 4, true, false);
        if (place.h() > 6) {
            Place last = place.below(line, line);
            text(label, last.part(0, last.w() * 0.55), label.from(), 8, 4, true, false);
            text(label, last.part(last.w() * 0.55, last.w() * 0.45), label.needBy(), 9, 5, false, true);
        }
    }

    /** Draws the bars from below; the answer is how high they stand. */
    private double bars(Place all, Label label, boolean large) {
        double used = 0;
        Gs1 unit = label.unit();
        Gs1 item = label.item();
        if (large && unit != null) {
            Bars.Row row = Bars.gs1(unit, all.w() + 2, UNIT_DOTS);
            used += code(all, used, UNIT_TALL, row, unit.readable(), label);
        }
        if (large && item != null) {
            Bars.Row row = Bars.gs1(item, all.w() + 2, ITEM_DOTS);
            used += code(all, used, ITEM_TALL, row, item.readable(), label);
        }
        double tall = large ? 12 : all.h() > 60 ? 13 : all.h() > 50 ? 11 : 9.5;
        return used + code(all, used, tall, Bars.code128(label.reference(), OUR_DOTS), label.reference(), label);
    }

    private double code(Place all, double below, double tall, Bars.Row row, String readable, Label label) {
        if (row.width() > all.w() + 2) {
            refusals.add(Refusal.at(label.reference(), "label.refused.bars", label.reference(), readable));
            return 0;
        }
        double bottom = all.y() + all.h() - below;
        double left = all.x() + (all.w() - row.width()) / 2 + Bars.QUIET * row.module();
        canvas.bars(left, bottom - READABLE - tall, row.module(), tall, row.dark());
        double size = 9;
        double wide = typesetter.width(readable, Style.MONO, size) / Canvas.MM;
        canvas.text(readable, all.x() + (all.w() - wide) / 2, bottom - 0.8, Style.MONO, size);
        return tall + READABLE + GAP;
    }

    private void framed(Label label, Place place, String words, boolean bold, double line) {
        double inset = line / Canvas.MM / 2;
        canvas.frame(place.x() + inset, place.y() + inset, place.w() - 2 * inset, place.h() - 2 * inset, line);
        text(label, place, words, 14, 6, true, bold, "center");
    }

    private void text(Label label, Place place, String words, double size, double min, boolean wrap, boolean bold) {
        text(label, place, words, size, min, wrap, bold, "left");
    }

    private void text(
            Label label, Place place, String words, double size, double min, boolean wrap, boolean bold, String align) {
        String clean = CleanText.of(words);
        if (clean.isEmpty()) {
            return;
        }
        Box box = box(place, size, min, wrap, bold, align);
        Optional<Fitting.Fitted> fitted = fitting.fit(box, clean, false);
        if (fitted.isEmpty()) {
            refusals.add(Refusal.at(label.reference(), "label.refused.long", label.reference(), clean));
            return;
        }
        Fitting.Fitted fit = fitted.get();
        for (int i = 0; i < fit.lines().size(); i++) {
            String line = fit.lines().get(i);
            double wide = typesetter.width(line, Fitting.style(box), fit.size()) / Canvas.MM;
            double shift = align.equals("center") ? (place.w() - 2 * Fitting.SIDE - wide) / 2 : 0;
            canvas.text(
                    line,
                    place.x() + Fitting.SIDE + shift,
                    place.y() + fit.baseline(i),
                    Fitting.style(box),
                    fit.size());
        }
    }

    private static Box box(Place place, double size, double min, boolean wrap, boolean bold, String align) {
        return new Box(
                "label", null, place.x(), place.y(), place.w(), place.h(), size, min, align, "middle", wrap, false,
                true, false, bold, 0, false, null, null, false, null, false, null, null);
    }
}
