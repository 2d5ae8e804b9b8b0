package io.tsunagi.watch.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be a disruption until a person has decided.
 *
 * @param reference kind A
 * @param about what it is about: {@code system:<id>}, {@code own-line}, {@code mail:<sender>} or the call it came from
 * @param flapping whether it goes and comes
 * @param occurredAt since when, by the first report
 * @param wellAt when its probe found all well again; null while it does not
 * @param disruption what it was declared as or joined to
 * @param reason why it was dismissed; empty otherwise
 */
public record Alert(
        UUID id,
        String reference,
        String about,
        @Nullable UUID partnerId,
        @Nullable UUID systemId,
        Trouble trouble,
        boolean flapping,
        State state,
        Instant occurredAt,
        Instant enteredAt,
        @Nullable Instant wellAt,
        @Nullable String disruption,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        String reason) {

    /** Where an alert stands. */
    public enum State {
        /** Nobody has decided. */
        NEW,
        /** A person declared a disruption of its system. */
        DECLARED,
        /** It belongs to a disruption that ran already. */
        JOINED,
        /** It is none. */
        DISMISSED
    }
}
