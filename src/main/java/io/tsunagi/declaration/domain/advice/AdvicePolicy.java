package io.tsunagi.declaration.domain.advice;

import io.tsunagi.declaration.domain.advice.Advice.Course;
import io.tsunagi.declaration.domain.advice.Advice.Reason;
import io.tsunagi.declaration.domain.advice.Situation.Queues;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Weighs waiting against paper. Authorities say to use paper only where logistics needs it, so paper is advised for a reason: a
 * cut-off or spoilage before the system is up, or waiting that costs more than paper does. An end that nobody knows counts as
 * too late for anything that presses within a day.
 */
public final class AdvicePolicy {

    private static final Duration NOT_KNOWN_COUNTS_AS = Duration.ofHours(24);
    private static final BigDecimal MINUTES_OF_A_DAY = BigDecimal.valueOf(24 * 60);

    private AdvicePolicy() {}

    /** The advice for a situation. */
    public static Advice of(Situation situation) {
        List<Reason> reasons = new ArrayList<>();
        BigDecimal cost = waitingCost(situation);
        boolean pressed = presses("cut-off", situation.cutOff(), situation, reasons)
                | presses("spoils", situation.spoilsAt(), situation, reasons);
        boolean dear = dear(situation, cost, reasons);
        end(situation, reasons);
        if (pressed || dear) {
            paperTime(situation, reasons);
            if (!situation.permitted()) {
                reasons.add(0, Reason.of("not-permitted"));
                return new Advice(Course.ASK_PERMISSION, List.copyOf(reasons), cost);
            }
            return new Advice(Course.PAPER, List.copyOf(reasons), cost);
        }
        if (situation.queues() == Queues.YES) {
            reasons.add(0, Reason.of("queues"));
            return new Advice(Course.QUEUE, List.copyOf(reasons), cost);
        }
        reasons.add(Reason.of(situation.queues() == Queues.NO ? "rejects" : "queue-unknown"));
        reasons.add(0, Reason.of("nothing-presses"));
        return new Advice(Course.WAIT, List.copyOf(reasons), cost);
    }

    private static boolean presses(String what, @Nullable Instant moment, Situation situation, List<Reason> reasons) {
        if (moment == null) {
            return false;
        }
        if (moment.isBefore(situation.now())) {
            reasons.add(Reason.of(what + "-passed", moment));
            return true;
        }
        Instant end = situation.expectedEnd();
        Instant counted = end == null ? situation.now().plus(NOT_KNOWN_COUNTS_AS) : end;
        boolean before = !moment.isAfter(counted);
        reasons.add(
                end == null
                        ? Reason.of(what + (before ? "-end-unknown" : "-later"), moment)
                        : Reason.of(what + (before ? "-before-end" : "-after-end"), moment, end));
        return before;
    }

    private static boolean dear(Situation situation, @Nullable BigDecimal cost, List<Reason> reasons) {
        BigDecimal paper = situation.paperCost();
        if (paper == null) {
            return false;
        }
        if (cost == null) {
            reasons.add(
                    Reason.of(situation.expectedEnd() == null ? "paper-cost-end-unknown" : "paper-cost-alone", paper));
            return false;
        }
        boolean dear = cost.compareTo(paper) > 0;
        reasons.add(Reason.of(dear ? "waiting-dearer" : "paper-dearer", cost, paper));
        return dear;
    }

    private static void end(Situation situation, List<Reason> reasons) {
        Instant end = situation.expectedEnd();
        if (end == null) {
            reasons.add(Reason.of("end-unknown"));
        } else if (end.isBefore(situation.now())) {
            reasons.add(Reason.of("end-passed", end));
        }
    }

    private static void paperTime(Situation situation, List<Reason> reasons) {
        Instant released = situation.now().plus(situation.paperTakes());
        Instant first = first(situation.cutOff(), situation.spoilsAt());
        if (first != null && released.isAfter(first)) {
            reasons.add(Reason.of("paper-too-slow", released, first));
        }
        Instant end = situation.expectedEnd();
        if (end != null && end.isAfter(situation.now()) && released.isAfter(end)) {
            reasons.add(Reason.of("system-sooner", end, released));
        }
    }

    private static @Nullable Instant first(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /** Cost of a day times the days until the expected end, exact, cut to yen. */
    private static @Nullable BigDecimal waitingCost(Situation situation) {
        Instant end = situation.expectedEnd();
        BigDecimal day = situation.costPerDay();
        if (end == null || day == null) {
            return null;
        }
        long minutes = Math.max(0, Duration.between(situation.now(), end).toMinutes());
        return day.multiply(BigDecimal.valueOf(minutes)).divide(MINUTES_OF_A_DAY, 0, RoundingMode.DOWN);
    }
}
