package io.tsunagi.overview.web;

import io.tsunagi.overview.Figure;
import io.tsunagi.overview.domain.RunningDisruption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A disruption as its card shows it.
 *
 * @param title partner and system
 * @param rto what the clock of the recovery time objective says; null when no objective is known
 * @param backlog what waited, by day; null when nothing is known
 * @param lines capacity in lines, by day; null when none was entered
 * @param packages the same in packages
 */
public record RunningCard(
        RunningDisruption running,
        String title,
        @Nullable Countdown rto,
        @Nullable Curve backlog,
        @Nullable Curve lines,
        @Nullable Curve packages) {

    /**
     * A clock against its objective.
     *
     * @param share how much of the objective has gone, at most 100 percent, for the bar
     * @param missed whether it ran longer
     * @param objective in words
     * @param passed in words
     * @param rest what is left, or by how much it is over, in words
     */
    public record Countdown(long share, boolean missed, String objective, String passed, String rest) {}

    static RunningCard of(RunningDisruption running, Spans spans, Locale locale) {
        Figure.Work work = running.work();
        List<Figure.Day> days = work == null ? List.of() : work.days();
        return new RunningCard(
                running,
                locale.getLanguage().equals("ja")
                        ? running.disruption().titleJa()
                        : running.disruption().titleEn(),
                countdown(running, spans, locale),
                Curve.of(days.stream().map(Figure.Day::waiting).toList()),
                Curve.of(days.stream().map(Figure.Day::lines).toList()),
                Curve.of(days.stream().map(Figure.Day::packages).toList()));
    }

    /** Reference of the disruption. */
    public String reference() {
        return running.disruption().reference();
    }

    /** Days of the curves. */
    public List<Figure.Day> days() {
        Figure.Work work = running.work();
        return work == null ? List.of() : work.days();
    }

    /** Rows of the table of the curves, as HTML: days and numbers, nothing that anybody typed. */
    public String rows() {
        StringBuilder rows = new StringBuilder();
        for (Figure.Day day : days()) {
            rows.append("<tr><td>").append(day.day()).append("</td>");
            cell(rows, day.waiting());
            cell(rows, day.lines());
            cell(rows, day.packages());
            rows.append("</tr>");
        }
        return rows.toString();
    }

    private static void cell(StringBuilder rows, @Nullable Long number) {
        rows.append("<td class=\"number\">")
                .append(number == null ? "–" : number)
                .append("</td>");
    }

    /** What the lines and bars of the drawings say in short: first and last number that are known. */
    public @Nullable Trend trend() {
        List<Long> known = days().stream()
                .map(Figure.Day::waiting)
                .filter(Objects::nonNull)
                .toList();
        return known.isEmpty() ? null : new Trend(known.get(0), known.get(known.size() - 1));
    }

    /** The lowest and the highest mode of its lanes, for instance {@code M1–M3}; empty when nothing was decided. */
    public String modes() {
        Figure.Modes modes = running.modes();
        List<String> all = (modes == null ? Stream.<Figure.Lane>empty() : modes.lanes().stream())
                .map(Figure.Lane::mode)
                .sorted()
                .distinct()
                .toList();
        return all.isEmpty() ? "" : all.size() == 1 ? all.get(0) : all.get(0) + "–" + all.get(all.size() - 1);
    }

    /** From the first to the last known number. */
    public record Trend(long from, long to) {}

    private static @Nullable Countdown countdown(RunningDisruption running, Spans spans, Locale locale) {
        Duration rto = running.rto();
        if (rto == null) {
            return null;
        }
        Duration down = running.down();
        return new Countdown(
                Math.min(100, rto.isZero() ? 100 : down.toMinutes() * 100 / rto.toMinutes()),
                running.rtoMissed(),
                spans.text(rto, locale),
                spans.text(down, locale),
                spans.text(rto.minus(down), locale));
    }
}
