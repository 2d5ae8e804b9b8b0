package io.tsunagi.keying.domain;

import io.tsunagi.shared.Refusal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The times that the first person reads on the sheet. Refusals are at {@code writtenAt} and {@code happenedAt}.
 *
 * @param written when it was written; null when the sheet does not say
 * @param notOnSheet whether the sheet says no time of writing; it is then the time at which the sheet was seen first
 * @param happened when it happened, if the sheet says another time than that of writing; else null
 */
public record TypedTimes(
        @Nullable Instant written,
        boolean notOnSheet,
        @Nullable Instant happened) {

    /** No times: of the second and third person, who are not asked. */
    public static final TypedTimes NONE = new TypedTimes(null, false, null);

    /** What is wrong with them; empty when nothing is. */
    List<Refusal> refusals(@Nullable Instant printed, Instant seen, Instant now) {
        List<Refusal> found = new ArrayList<>();
        Instant at = written(seen);
        if (at == null) {
            found.add(Refusal.at("writtenAt", "keying.refused.written-missing"));
        } else if (at.isAfter(now)) {
            found.add(Refusal.at("writtenAt", "keying.refused.written-ahead"));
        } else if (printed != null && at.isBefore(printed.truncatedTo(ChronoUnit.MINUTES))) {
            found.add(Refusal.at("writtenAt", "keying.refused.written-before-print"));
        }
        if (happened != null && at != null && happened.isAfter(at)) {
            found.add(Refusal.at("happenedAt", "keying.refused.happened-after"));
        }
        return found;
    }

    /** The three times, of which nothing is wrong. */
    SheetTimes times(Instant seen, Instant now) {
        Instant at = written(seen);
        if (at == null) {
            throw new IllegalStateException("the time of writing was not checked");
        }
        return new SheetTimes(happened == null ? at : happened, at, now, !notOnSheet);
    }

    private @Nullable Instant written(Instant seen) {
        return notOnSheet ? seen : written;
    }
}
