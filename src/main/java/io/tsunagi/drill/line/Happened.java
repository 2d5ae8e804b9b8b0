package io.tsunagi.drill.line;

import java.time.Instant;

/**
 * From the exercise, kind {@code drill.happened}, as JSON: a step or an inject came to something. One id comes to the same thing once.
 *
 * @param id of the step or inject in the scenario
 * @param at by the clock of the exercise
 * @param reference of what came of it, empty without
 * @param message key and arguments are resolved already: what the house said when it refused, in Japanese; empty without
 * @param messageEn the same in English
 */
public record Happened(String id, What what, Instant at, String reference, String message, String messageEn) {

    /** Word over the line. */
    public static final String KIND = "drill.happened";

    /** What it came to. */
    public enum What {
        /** The player did the step. */
        PLAYED,
        /** The step belongs to a desk that a person took; it is theirs to do. */
        LEFT,
        /** The house refused the step. */
        REFUSED,
        /** The surprise was put in. */
        PUT_IN,
        /** People did what was expected, in time. */
        ANSWERED,
        /** People fell for it. */
        FELL,
        /** The time for an answer is over. */
        MISSED
    }
}
