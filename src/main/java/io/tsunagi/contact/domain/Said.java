package io.tsunagi.contact.domain;

import io.tsunagi.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Rules for words and times that people type. */
public final class Said {

    private static final Duration CLOCKS_APART = Duration.ofMinutes(2);

    private Said() {}

    /** Refuses a text that is shorter or longer than allowed, counted without blanks around it. */
    public static void words(List<Refusal> refusals, String field, String typed, int shortest, int longest) {
        int length = typed.strip().length();
        if (length < shortest || length > longest) {
            refusals.add(Refusal.at(field, "contact.refused.words", shortest, longest));
        }
    }

    /**
     * Refuses times that run backwards or lie in the future; a clock may be two minutes ahead of the server's.
     *
     * @param occurred when it happened
     * @param written when it was noted
     */
    public static void times(List<Refusal> refusals, Instant occurred, Instant written, Instant now) {
        if (occurred.isAfter(now.plus(CLOCKS_APART))) {
            refusals.add(Refusal.at("occurredAt", "contact.refused.future"));
        } else if (written.isAfter(now.plus(CLOCKS_APART)) || written.isBefore(occurred)) {
            refusals.add(Refusal.at("writtenAt", "contact.refused.noted"));
        }
    }

    /** The moment, not later than now. */
    public static Instant atMost(Instant at, Instant now) {
        return at.isAfter(now) ? now : at;
    }
}
