package io.tsunagi.bulletin.domain;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a bulletin says: three boxes in two languages, the moment of the next update, and what is known of the end.
 *
 * @param nextUpdateAt when the next bulletin comes; null in a draft and in the last bulletin of a disruption that is over
 * @param severity how bad it is; null when the writer leaves it open
 * @param eta when it should be over; null when nobody knows, which is better than a guess
 * @param etaConfidence how sure; null exactly when there is no time
 * @param workEta when the work should be back to normal, which is not before the system is; null when nobody knows
 * @param workConfidence how sure of that; null exactly when there is no time
 * @param etaReason why an expected end moved, at most {@link #LONGEST_REASON} characters; empty when it did not
 */
public record Boxes(
        String impactJa,
        String impactEn,
        String changedJa,
        String changedEn,
        String actionJa,
        String actionEn,
        @Nullable Instant nextUpdateAt,
        @Nullable Severity severity,
        @Nullable Instant eta,
        @Nullable Confidence etaConfidence,
        @Nullable Instant workEta,
        @Nullable Confidence workConfidence,
        String etaReason) {

    /** Longest text of one box: it must fit one printed sheet with the others. */
    public static final int LONGEST = 1000;

    /** Longest reason of a moved end: one cell of a table. */
    public static final int LONGEST_REASON = 200;

    /** Words that say nothing of when the work is back. */
    public Boxes(
            String impactJa,
            String impactEn,
            String changedJa,
            String changedEn,
            String actionJa,
            String actionEn,
            @Nullable Instant nextUpdateAt,
            @Nullable Severity severity,
            @Nullable Instant eta,
            @Nullable Confidence etaConfidence) {
        this(
                impactJa,
                impactEn,
                changedJa,
                changedEn,
                actionJa,
                actionEn,
                nextUpdateAt,
                severity,
                eta,
                etaConfidence,
                null,
                null,
                "");
    }

    /**
     * Trims the texts; refuses texts over {@link #LONGEST} characters, a time of recovery without its confidence, and work that
     * would be back before its system.
     */
    public Boxes {
        etaReason = etaReason.strip();
        impactJa = impactJa.strip();
        impactEn = impactEn.strip();
        changedJa = changedJa.strip();
        changedEn = changedEn.strip();
        actionJa = actionJa.strip();
        actionEn = actionEn.strip();
        List<Refusal> refusals = new ArrayList<>();
        tooLong("impactJa", impactJa, refusals);
        tooLong("impactEn", impactEn, refusals);
        tooLong("changedJa", changedJa, refusals);
        tooLong("changedEn", changedEn, refusals);
        tooLong("actionJa", actionJa, refusals);
        tooLong("actionEn", actionEn, refusals);
        if (eta != null && etaConfidence == null) {
            refusals.add(Refusal.at("etaConfidence", "bulletin.refused.confidence"));
        }
        if (eta == null && etaConfidence != null) {
            refusals.add(Refusal.at("eta", "bulletin.refused.eta"));
        }
        if (workEta != null && workConfidence == null) {
            refusals.add(Refusal.at("workConfidence", "bulletin.refused.confidence"));
        }
        if (workEta == null && workConfidence != null) {
            refusals.add(Refusal.at("workEta", "bulletin.refused.eta"));
        }
        if (workEta != null && eta != null && workEta.isBefore(eta)) {
            refusals.add(Refusal.at("workEta", "bulletin.refused.work-before-system"));
        }
        if (etaReason.length() > LONGEST_REASON) {
            refusals.add(Refusal.at("etaReason", "bulletin.refused.too-long", LONGEST_REASON, etaReason.length()));
        }
        Refused.ifAny(refusals);
    }

    /**
     * What still hinders publishing, in the order of the form.
     *
     * @param now the present moment; a promise must lie after it
     * @param over whether the disruption is over; then nothing more is promised
     */
    public List<Refusal> missing(Instant now, boolean over) {
        List<Refusal> refusals = new ArrayList<>();
        Map<String, String> texts = new java.util.LinkedHashMap<>();
        texts.put("impactJa", impactJa);
        texts.put("impactEn", impactEn);
        texts.put("changedJa", changedJa);
        texts.put("changedEn", changedEn);
        texts.put("actionJa", actionJa);
        texts.put("actionEn", actionEn);
        texts.forEach((field, text) -> {
            if (text.isEmpty()) {
                refusals.add(Refusal.at(
                        field, field.endsWith("Ja") ? "bulletin.refused.no-japanese" : "bulletin.refused.no-english"));
            }
        });
        if (over && nextUpdateAt != null) {
            refusals.add(Refusal.at("nextUpdateAt", "bulletin.refused.no-promise-after-end"));
        } else if (!over && nextUpdateAt == null) {
            refusals.add(Refusal.at("nextUpdateAt", "bulletin.refused.no-promise"));
        } else if (nextUpdateAt != null && !nextUpdateAt.isAfter(now)) {
            refusals.add(Refusal.at("nextUpdateAt", "bulletin.refused.promise-past"));
        }
        return refusals;
    }

    private static void tooLong(String field, String text, List<Refusal> refusals) {
        if (text.length() > LONGEST) {
            refusals.add(Refusal.at(field, "bulletin.refused.too-long", LONGEST, text.length()));
        }
    }
}
