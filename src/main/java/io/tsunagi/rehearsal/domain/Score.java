package io.tsunagi.rehearsal.domain;

import io.tsunagi.drill.Measure;
import io.tsunagi.drill.line.Happened;
import io.tsunagi.drill.line.Happened.What;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The score of a drill, line by line, beside the drill before it.
 *
 * @param before reference of the drill it is compared with; empty when there is none
 */
public record Score(String before, List<Line> lines) {

    private static final Set<Measure> TIMES =
            EnumSet.of(Measure.FIRST_DECLARATION, Measure.FIRST_PRIORITY, Measure.FIRST_BULLETIN);

    public Score {
        lines = List.copyOf(lines);
    }

    /** How many lines are better than in the drill before. */
    public long better() {
        return lines.stream().filter(line -> line.change() == Change.BETTER).count();
    }

    /** How many lines are worse than in the drill before. */
    public long worse() {
        return lines.stream().filter(line -> line.change() == Change.WORSE).count();
    }

    /** Times that came about within the objective, of those that have one. */
    public long inTime() {
        return lines.stream().filter(line -> line.verdict() == Verdict.IN_TIME).count();
    }

    static Score of(long rtoMinutes, Told now, String before, @Nullable Told then) {
        List<Line> lines = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            Long value = now.figures().get(measure);
            Long past = then == null ? null : then.figures().get(measure);
            boolean time = TIMES.contains(measure);
            Verdict verdict = !time
                    ? Verdict.NO_TARGET
                    : value == null ? Verdict.NOT_YET : value <= rtoMinutes ? Verdict.IN_TIME : Verdict.LATE;
            lines.add(new Line(
                    measure.name(),
                    time,
                    value,
                    time ? rtoMinutes : null,
                    past,
                    verdict,
                    change(value, past, then, false)));
        }
        for (What what : List.of(What.ANSWERED, What.FELL, What.MISSED)) {
            Long value = now.count(what);
            Long past = then == null ? null : (Long) then.count(what);
            lines.add(new Line(
                    what.name(),
                    false,
                    value,
                    null,
                    past,
                    Verdict.NO_TARGET,
                    change(value, past, then, what == What.ANSWERED)));
        }
        return new Score(before, lines);
    }

    /** What has not come about is worse than anything that has. */
    private static Change change(@Nullable Long value, @Nullable Long past, @Nullable Told then, boolean moreIsBetter) {
        if (then == null) {
            return Change.NONE;
        }
        if (value == null || past == null) {
            return value == null && past == null ? Change.SAME : past == null ? Change.BETTER : Change.WORSE;
        }
        int order = moreIsBetter ? past.compareTo(value) : value.compareTo(past);
        return order == 0 ? Change.SAME : order < 0 ? Change.BETTER : Change.WORSE;
    }

    /**
     * One thing that is scored.
     *
     * @param name a {@link Measure}, or what surprises came to
     * @param time whether the value is minutes from the declaration; otherwise it is a count
     * @param value null when it has not come about
     * @param target most minutes that are in time; null without
     * @param before the value of the drill before; null when it had none, or there is no drill before
     */
    public record Line(
            String name,
            boolean time,
            @Nullable Long value,
            @Nullable Long target,
            @Nullable Long before,
            Verdict verdict,
            Change change) {}

    /** How a value stands to its target. */
    public enum Verdict {
        /** Within the objective. */
        IN_TIME,
        /** After the objective. */
        LATE,
        /** Has not come about. */
        NOT_YET,
        /** A count, which has no target. */
        NO_TARGET
    }

    /** How a value stands to that of the drill before. */
    public enum Change {
        BETTER,
        SAME,
        WORSE,
        /** There is no drill before. */
        NONE
    }

    /** What an exercise told. */
    record Told(Map<Measure, Long> figures, List<Happened> happened) {

        private long count(What what) {
            return Stream.ofNullable(happened)
                    .flatMap(List::stream)
                    .filter(one -> one.what() == what)
                    .count();
        }
    }
}
