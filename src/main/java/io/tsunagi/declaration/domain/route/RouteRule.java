package io.tsunagi.declaration.domain.route;

import org.jspecify.annotations.Nullable;

/**
 * What a table answered: one rule card.
 *
 * @param reason key of the rule, for instance {@code jp.import.not-sent.customs}
 * @param copies how many copies of the main form; null when no source says or none are due
 * @param copiesText which copies, and for whom
 * @param invoked who may invoke the fallback
 * @param now what to do now
 * @param after what to do after recovery
 * @param obligation kind of the promise that follows from lodging, {@code NONE} if none
 * @param deadlineHours hours of the deadline; null when it has none in hours
 * @param deadlineFrom what the hours run from: {@code SYSTEM_UP}, {@code LODGED}, {@code RELEASED} or {@code NONE}
 * @param deadline the deadline in words
 * @param warning what must not happen; empty if nothing
 * @param source where the rule was read
 * @param sourceDate how old the source is, as far as known
 * @param unverified what of the rule no source confirms; empty if nothing
 * @param edition day of this edition of the table, ISO 8601
 */
public record RouteRule(
        String reason,
        RouteAction action,
        @Nullable Integer copies,
        Bilingual copiesText,
        Bilingual invoked,
        Bilingual now,
        Bilingual after,
        String obligation,
        @Nullable Integer deadlineHours,
        String deadlineFrom,
        Bilingual deadline,
        Bilingual warning,
        ReconciliationPolicy policy,
        String source,
        String sourceDate,
        Bilingual unverified,
        String edition) {

    private static final String UNDATED = "–";

    /** What an obligation rests on: the key of the rule, then its source and of when that is. */
    public String basis() {
        return reason + ": " + source + (sourceDate.equals(UNDATED) ? "" : " (" + sourceDate + ")");
    }
}
