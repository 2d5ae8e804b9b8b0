package io.tsunagi.channels.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps endpoints. */
public interface Endpoints {

    /**
     * Adds one.
     *
     * @return false when the same partner has a standing one at the same address; nothing is changed then
     */
    boolean add(Endpoint endpoint);

    /** One of them. */
    Optional<Endpoint> find(UUID id);

    /** One of them, held until the transaction ends. */
    Optional<Endpoint> lock(UUID id);

    /** Standing ones first, then by label, each with the numbers of its webhooks; at most 200. */
    List<Line> all();

    /** Webhooks to standing endpoints that were given up since then; empty when there is none. */
    Optional<GivenUp> givenUp(Instant since);

    /** Makes its next secret the present one. */
    void renew(UUID id, int edition, Instant at);

    /** Stops it and calls off what waits. */
    void end(UUID id, String who, Instant at);

    /**
     * An endpoint in a list.
     *
     * @param waiting webhooks that wait or are being sent
     * @param failed webhooks that were given up
     * @param lastSentAt when one arrived last; null when none did
     */
    record Line(
            Endpoint endpoint,
            long waiting,
            long failed,
            @Nullable Instant lastSentAt) {}

    /** How many webhooks were given up, and when the first of them was. */
    record GivenUp(long number, Instant oldest) {}
}
