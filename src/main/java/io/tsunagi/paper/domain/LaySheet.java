package io.tsunagi.paper.domain;

import io.tsunagi.paper.PaperScans.Finders;
import io.tsunagi.paper.PaperScans.Sight;
import io.tsunagi.paper.SheetMap;
import io.tsunagi.paper.domain.form.FormDefinition;
import io.tsunagi.paper.domain.form.FormDefinition.Code;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds where a sheet lies in its picture from the finder patterns of its codes, whose places on the sheet the form knows. Scans
 * keep angles, so a shift, a turn and one scale are looked for first; only where both codes are seen, one more scale and a shear
 * may be needed, as a sheet that a feeder pulled askew does. What does not fit well gives no map.
 */
public final class LaySheet {

    /** White modules around a symbol, as it is printed. */
    private static final double QUIET = 4;
    /** From the edge of a symbol to the middle of its finder pattern, modules. */
    private static final double FINDER = 3.5;
    /** Most that a finder pattern may lie beside its place, mm. */
    private static final double BESIDE = 0.8;
    /** How far the middle of the sheet may lie from the middle of the picture, widths and heights. */
    private static final double OFF = 0.25;
    /** Most by which the two scales may differ, and cosine of the angle between the axes. */
    private static final double CROOKED = 0.06;

    /** Square widths of the picture for a square millimetre, of a sheet that is seen in no mirror and wider than a point. */
    private static final double SMALLEST = 1e-9;

    private static final double MARGIN_BY_BOTH = 3;
    private static final double MARGIN_BY_ONE = 6;

    private LaySheet() {}

    /**
     * How a sheet lies.
     *
     * @param margin how much around a place has to be shown so that it is surely in sight, mm: more when only one code was seen
     */
    public record Laid(SheetMap map, double margin) {}

    /**
     * The best fit.
     *
     * @param modules of a side of the symbol that was read
     */
    public static Optional<Laid> of(FormDefinition form, int modules, Sight sight) {
        List<List<Code>> choices = choices(form.mark(), sight.codes().size());
        double margin = sight.codes().size() == 1 ? MARGIN_BY_ONE : MARGIN_BY_BOTH;
        return choices.stream()
                .map(places -> pairs(places, modules, sight))
                .flatMap(pairs -> fit(pairs).stream())
                .filter(fitted -> fitted.beside() <= BESIDE && straight(fitted.map()))
                .map(fitted -> new Fitted(shares(fitted.map(), sight.tall()), fitted.beside()))
                .filter(fitted -> inPicture(form, fitted.map()))
                .min(Comparator.comparingDouble(Fitted::beside))
                .map(fitted -> new Laid(fitted.map(), margin));
    }

    /** Which places the codes that were seen may stand at. */
    private static List<List<Code>> choices(FormDefinition.Mark mark, int seen) {
        Code second = mark.second();
        if (seen == 1) {
            return second == null ? List.of(List.of(mark.code())) : List.of(List.of(mark.code()), List.of(second));
        }
        return seen == 2 && second != null
                ? List.of(List.of(mark.code(), second), List.of(second, mark.code()))
                : List.of();
    }

    private static List<Pair> pairs(List<Code> places, int modules, Sight sight) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Code place = places.get(i);
            Finders seen = sight.codes().get(i);
            double module = place.size() / (modules + 2 * QUIET);
            double near = (QUIET + FINDER) * module;
            double far = (QUIET + modules - FINDER) * module;
            double tall = sight.tall();
            pairs.add(new Pair(place.x() + near, place.y() + near, seen.aboveX(), seen.aboveY() * tall));
            pairs.add(new Pair(place.x() + far, place.y() + near, seen.rightX(), seen.rightY() * tall));
            pairs.add(new Pair(place.x() + near, place.y() + far, seen.belowX(), seen.belowY() * tall));
        }
        return pairs;
    }

    private static Optional<Fitted> fit(List<Pair> pairs) {
        Optional<Fitted> similar = similarity(pairs).map(map -> fitted(map, pairs));
        boolean enough = similar.filter(fitted -> fitted.beside() <= BESIDE).isPresent();
        return enough || pairs.size() < 6 ? similar : affine(pairs).map(map -> fitted(map, pairs));
    }

    /** Shift, turn and scale that leave the least squares; in widths of the picture both ways. */
    private static Optional<SheetMap> similarity(List<Pair> pairs) {
        Pair middle = middle(pairs);
        double along = 0;
        double across = 0;
        double spread = 0;
        for (Pair pair : pairs) {
            double x = pair.x() - middle.x();
            double y = pair.y() - middle.y();
            double u = pair.u() - middle.u();
            double v = pair.v() - middle.v();
            along += x * u + y * v;
            across += x * v - y * u;
            spread += x * x + y * y;
        }
        return through(middle, along / spread, across / spread, -across / spread, along / spread);
    }

    /** Every map of straight lines, of which the one with the least squares; empty when the points lie on a line. */
    private static Optional<SheetMap> affine(List<Pair> pairs) {
        Pair middle = middle(pairs);
        double xx = 0;
        double xy = 0;
        double yy = 0;
        double xu = 0;
        double yu = 0;
        double xv = 0;
        double yv = 0;
        for (Pair pair : pairs) {
            double x = pair.x() - middle.x();
            double y = pair.y() - middle.y();
            xx += x * x;
            xy += x * y;
            yy += y * y;
            xu += x * (pair.u() - middle.u());
            yu += y * (pair.u() - middle.u());
            xv += x * (pair.v() - middle.v());
            yv += y * (pair.v() - middle.v());
        }
        double det = xx * yy - xy * xy;
        if (det < 1e-6 * xx * yy) {
            return Optional.empty();
        }
        return through(
                middle,
                (xu * yy - yu * xy) / det,
                (xv * yy - yv * xy) / det,
                (yu * xx - xu * xy) / det,
                (yv * xx - xv * xy) / det);
    }

    /** The map with these slopes through the middle; empty when it would lay the sheet on a line. */
    private static Optional<SheetMap> through(Pair middle, double a, double b, double c, double d) {
        double e = middle.u() - a * middle.x() - c * middle.y();
        double f = middle.v() - b * middle.x() - d * middle.y();
        return a * d - b * c > SMALLEST ? Optional.of(new SheetMap(a, b, c, d, e, f)) : Optional.empty();
    }

    private static Pair middle(List<Pair> pairs) {
        return new Pair(
                pairs.stream().mapToDouble(Pair::x).average().orElseThrow(),
                pairs.stream().mapToDouble(Pair::y).average().orElseThrow(),
                pairs.stream().mapToDouble(Pair::u).average().orElseThrow(),
                pairs.stream().mapToDouble(Pair::v).average().orElseThrow());
    }

    private static Fitted fitted(SheetMap map, List<Pair> pairs) {
        double scale = Math.sqrt(Math.abs(map.a() * map.d() - map.b() * map.c()));
        double beside = pairs.stream()
                .mapToDouble(pair ->
                        Math.hypot(map.across(pair.x(), pair.y()) - pair.u(), map.down(pair.x(), pair.y()) - pair.v()))
                .max()
                .orElseThrow();
        return new Fitted(map, beside / scale);
    }

    /** Whether the axes keep their angle and nearly one scale. */
    private static boolean straight(SheetMap map) {
        double across = Math.hypot(map.a(), map.b());
        double down = Math.hypot(map.c(), map.d());
        double cosine = (map.a() * map.c() + map.b() * map.d()) / (across * down);
        return Math.abs(across / down - 1) < CROOKED && Math.abs(cosine) < CROOKED;
    }

    /** From widths of the picture both ways to widths and heights. */
    private static SheetMap shares(SheetMap map, double tall) {
        return new SheetMap(map.a(), map.b() / tall, map.c(), map.d() / tall, map.e(), map.f() / tall);
    }

    private static boolean inPicture(FormDefinition form, SheetMap map) {
        double x = form.width() / 2;
        double y = form.height() / 2;
        return Math.abs(map.across(x, y) - 0.5) < OFF && Math.abs(map.down(x, y) - 0.5) < OFF;
    }

    /** A point of the sheet (mm) and where it was seen (widths of the picture). */
    private record Pair(double x, double y, double u, double v) {}

    /** A map and how far the worst point lies beside its place, mm. */
    private record Fitted(SheetMap map, double beside) {}
}
