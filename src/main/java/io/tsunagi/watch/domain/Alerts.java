package io.tsunagi.watch.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps alerts and what was heard about them. */
public interface Alerts {

    /** The new alert about that, held until the transaction ends. */
    Optional<Alert> lockNew(String about);

    /** The newest alert about that which belongs to a disruption. */
    Optional<Alert> latestDecided(String about);

    /** One of them. */
    Optional<Alert> find(String reference);

    /** One of them, held until the transaction ends. */
    Optional<Alert> lock(String reference);

    /** Adds a new one; false when somebody else just added one about the same. */
    boolean add(Alert alert);

    /** Adds what was heard; the same report again changes nothing. */
    void add(Alert alert, Report report);

    /** Writes its state, flapping and when it was well again. */
    void put(Alert alert);

    /** Those that nobody decided, oldest first; at most 200. */
    List<Alert> open();

    /** How many nobody decided whose {@code about} begins so. */
    long open(String about);

    /** Those that were decided, newest first; at most 100. */
    List<Alert> decided();

    /** Those of a disruption, oldest first. */
    List<Alert> of(String disruption);

    /** What was heard, oldest first; at most 200. */
    List<Report> reports(Alert alert);

    /** When the oldest one that nobody decided was entered; null when there is none. */
    @Nullable
    Instant oldestOpen();

    /** Remembers a mail; false when it was taken before. */
    boolean remember(String messageId, Instant at);
}
