package io.tsunagi.watch.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was heard about an alert.
 *
 * @param caller who told it, or the name of the probe; empty for mails
 * @param callerNumber telephone number or mail address; empty for probes
 * @param words what was said, or what the probe found as in {@link Found#detail()}
 * @param occurredAt since when it does not work
 * @param toldAt when it was told
 * @param enteredBy login, or {@code system}
 */
public record Report(
        UUID id,
        Source source,
        @Nullable UUID probeId,
        Trouble trouble,
        String caller,
        String callerNumber,
        String words,
        Instant occurredAt,
        Instant toldAt,
        Instant enteredAt,
        String enteredBy) {

    /** Where it came from. */
    public enum Source {
        PROBE,
        TELEPHONE,
        MAIL,
        OWN_LINE
    }
}
