package io.tsunagi.channels.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outbox of webhooks, with the log of attempts. */
public interface Webhooks {

    /** Rows of a page. */
    int PAGE = 50;

    /**
     * Adds one for each standing endpoint of the house and of these partners, in one statement; an endpoint that has one for this
     * bulletin gets none.
     *
     * @return how many were added
     */
    int addForAll(String bulletin, Collection<UUID> partnerIds, String payload, Instant at);

    /** Adds a ping under this id; false when it is there already. */
    boolean addPing(UUID id, Endpoint endpoint, String payload, Instant at);

    /**
     * Takes due ones, and those whose claim has lapsed, for this server alone; each gets a further attempt in its log. Others that
     * take at the same moment skip them.
     */
    List<Taken> take(int most, Instant now, Duration claim);

    /** Writes what came of an attempt into the log. */
    void log(UUID id, int number, Webhook.Outcome outcome);

    /** Stores state, start of tries, time of the next attempt and the end. */
    void store(Webhook webhook);

    /** One of them. */
    Optional<Webhook> find(UUID id);

    /** One of them, held until the transaction ends. */
    Optional<Webhook> lock(UUID id);

    /** Those of an endpoint, newest first, {@link #PAGE} and one more to tell whether there are others. */
    List<Webhook> of(UUID endpoint, @Nullable After after);

    /** The log of one, from the first attempt. */
    List<Webhook.Attempt> attempts(UUID id);

    /** The last row of the page before. */
    record After(Instant createdAt, UUID id) {}

    /** One that was taken, with where it goes. */
    record Taken(Webhook webhook, Endpoint endpoint) {}
}
