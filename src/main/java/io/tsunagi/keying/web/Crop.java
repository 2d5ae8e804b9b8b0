package io.tsunagi.keying.web;

import io.tsunagi.paper.Area;
import io.tsunagi.paper.PaperScans.View;
import io.tsunagi.paper.SheetMap;
import java.util.Locale;

/**
 * A part of a sheet's picture as inline SVG shows it, in millimetres on the sheet: the browser lays the whole picture so that the
 * sheet stands upright in its true size, and shows the place with a margin.
 *
 * @param viewBox what is shown
 * @param transform from a picture of one by one to the sheet
 * @param width of what is shown, CSS pixels
 * @param height of what is shown, CSS pixels
 * @param box the place itself, to be framed
 */
record Crop(String viewBox, String transform, int width, int height, Area box) {

    private static final double PIXELS = 6;
    private static final int WIDEST = 640;
    /** Least that is shown across, mm: what is printed beside a narrow box tells which one it is. */
    private static final double LEAST = 60;

    /** The place in the picture. */
    static Crop of(Area area, View view) {
        double margin = view.margin();
        double aside = Math.max(margin, (LEAST - area.w()) / 2);
        double w = area.w() + 2 * aside;
        double h = area.h() + 2 * margin;
        double pixels = Math.min(PIXELS, WIDEST / w);
        SheetMap back = view.map().back();
        return new Crop(
                numbers("%.2f %.2f %.2f %.2f", area.x() - aside, area.y() - margin, w, h),
                numbers(
                        "matrix(%.5f %.5f %.5f %.5f %.5f %.5f)",
                        back.a(), back.b(), back.c(), back.d(), back.e(), back.f()),
                (int) Math.round(w * pixels),
                (int) Math.round(h * pixels),
                area);
    }

    private static String numbers(String format, Object... numbers) {
        return String.format(Locale.ROOT, format, numbers);
    }
}
