package io.tsunagi.partner.domain;

import io.tsunagi.shared.Refusal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goals may say: times from a minute to 365 days, the RTO within the longest outage (ISO 22301, 8.2.2), harm that only grows. */
public final class GoalRules {

    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofDays(365);
    private static final int WHOLE = 100;

    private GoalRules() {}

    /** Adds a refusal, at the field of the form, for each rule that is broken. */
    public static void check(List<Refusal> refusals, Goals goals) {
        time(refusals, "rtoHours", goals.rto());
        time(refusals, "longestHours", goals.longestOutage());
        Integer rlo = goals.rloPercent();
        if (rlo != null && (rlo < 0 || rlo > WHOLE)) {
            refusals.add(Refusal.at("rloPercent", "partner.refused.rlo"));
        }
        Duration rto = goals.rto();
        Duration longest = goals.longestOutage();
        if (rto != null && longest != null && rto.compareTo(longest) > 0) {
            refusals.add(Refusal.at("longestHours", "partner.refused.rto-beyond"));
        }
        grows(refusals, "after1d", goals.after4h(), goals.after1d());
        grows(refusals, "after3d", goals.after1d() == null ? goals.after4h() : goals.after1d(), goals.after3d());
    }

    private static void time(List<Refusal> refusals, String field, @Nullable Duration time) {
        if (time != null && (time.compareTo(LEAST) < 0 || time.compareTo(MOST) > 0)) {
            refusals.add(Refusal.at(field, "partner.refused.rto"));
        }
    }

    private static void grows(List<Refusal> refusals, String field, @Nullable Harm before, @Nullable Harm after) {
        if (before != null && after != null && after.compareTo(before) < 0) {
            refusals.add(Refusal.at(field, "partner.refused.harm-shrinks"));
        }
    }
}
