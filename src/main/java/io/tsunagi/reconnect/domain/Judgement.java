package io.tsunagi.reconnect.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an item failed, or was waived.
 *
 * @param statement of which statement it was said; null when there was none
 * @param person login of who answers for it
 */
public record Judgement(
        String item, Verdict verdict, @Nullable Long statement, String words, String person, Instant at) {

    /** What was said of it. */
    public enum Verdict {
        /** Does not hold; a newer statement takes its place. */
        FAILED,
        /** Not asked of this partner in this gate. */
        WAIVED
    }
}
