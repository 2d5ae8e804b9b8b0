package io.tsunagi.shipment.domain.phone;

import io.tsunagi.shipment.domain.handover.Recorded;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reports of phones that were taken, by the ids the phones made. */
public interface PhoneEntries {

    /**
     * What became of the report with that id. Whoever asks for the same id meanwhile waits until this transaction ends, so that of
     * two sendings at once one acts and the other learns of it.
     */
    Optional<Known> lock(UUID id);

    /** Keeps that a report was taken. */
    void add(Taking taking);

    /**
     * A report that was taken before.
     *
     * @param contents hash of what it said
     */
    record Known(String contents, Recorded recorded) {}

    /**
     * A report that is taken now.
     *
     * @param partner the shipper, whose row it is
     * @param typedBy login that the phone names; null when it names none
     * @param sentBy login of who sent it or brought it in
     */
    record Taking(
            UUID id,
            UUID partner,
            String contents,
            Recorded recorded,
            Way way,
            @Nullable String typedBy,
            String sentBy,
            Instant at) {}

    /** How a report came in. */
    enum Way {
        /** Sent by the phone. */
        PHONE,
        /** Brought in as a file. */
        FILE
    }
}
