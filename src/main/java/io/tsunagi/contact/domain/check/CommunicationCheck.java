package io.tsunagi.contact.domain.check;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A communications check: contacts are asked to answer until a stated time.
 *
 * @param reference kind CC
 * @param value code of the partner, reference of the disruption or number of the tier; empty for all
 * @param remindAt when those who did not answer are written to once more
 * @param remindedAt when that was done; null before
 * @param closedAt when it was closed; null while it runs
 * @param nextDue day by which the next one is due (zone of the house); null while it runs
 */
public record CommunicationCheck(
        String reference,
        Scope scope,
        String value,
        String startedBy,
        Instant startedAt,
        Instant remindAt,
        @Nullable Instant remindedAt,
        Instant closesAt,
        @Nullable Instant closedAt,
        @Nullable LocalDate nextDue) {

    /** Whether answers count at that moment. */
    public boolean isOpen(Instant now) {
        return closedAt == null && now.isBefore(closesAt);
    }

    /** Whose contacts are asked. */
    public enum Scope {
        /** Everybody's. */
        ALL,
        /** One partner's. */
        PARTNER,
        /** Those whom a disruption reaches. */
        DISRUPTION,
        /** Those of one tier of sub-contractors. */
        TIER
    }
}
