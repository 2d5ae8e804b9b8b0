package io.tsunagi.shipment.domain.rank;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dated edition of the decision table {@code ShipmentPriority}.
 *
 * @param number its number, which every shipment keeps that it classed; null until it is confirmed
 * @param dmn the table; empty when the engine holds it alone
 * @param note what was changed and why
 * @param effectiveAt from when it decides, once confirmed
 * @param decidedBy login of who confirmed or refused it; null before
 * @param words what that person wrote
 * @param version for optimistic locking
 */
public record PriorityEdition(
        UUID id,
        @Nullable Integer number,
        Origin origin,
        String dmn,
        String note,
        State state,
        Instant effectiveAt,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        String words,
        long version) {

    /** The same, decided upon. */
    PriorityEdition decided(
            State decision, @Nullable Integer given, Instant from, String person, Instant at, String why) {
        return new PriorityEdition(
                id, given, origin, dmn, note, decision, from, proposedBy, proposedAt, person, at, why, version);
    }

    /** Where an edition comes from. */
    public enum Origin {
        /** With the software, or from the folder of processes beside it. */
        PACKED,
        /** Written by people of the house. */
        HOUSE
    }

    /** Where an edition stands. */
    public enum State {
        /** Waits for a second person. */
        PROPOSED,
        /** Decides from its moment on, until a later one does. */
        CONFIRMED,
        /** Was not wanted. */
        REFUSED
    }
}
