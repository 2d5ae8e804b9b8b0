package io.tsunagi.watch.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps probes and what they found. */
public interface Probes {

    /**
     * Adds a probe, due at once.
     *
     * @param tokenHash of a heartbeat; null for the others
     */
    void add(Probe probe, @Nullable String tokenHash);

    /** One of them. */
    Optional<Probe> find(UUID id);

    /** One of them, held until the transaction ends. */
    Optional<Probe> lock(UUID id);

    /** The active ones, the worst first, then by name; at most 500. */
    List<Probe> active();

    /** The active anchors. */
    List<Probe> anchors();

    /** The active probes of a system. */
    List<Probe> of(UUID system);

    /**
     * Claims probes that are due; other servers leave them alone until the claim lapses.
     *
     * @param claim how long it holds
     */
    List<Probe> claimDue(int most, Instant now, Duration claim);

    /** Writes what a look found and gives the claim back. */
    void record(Probe probe, Standing standing, Found found, Instant at);

    /** Notes that a heartbeat was heard; false when no active probe has that token. */
    Optional<UUID> hear(String tokenHash, Instant at);

    /** Stops a probe; false when it was stopped already. */
    boolean stop(UUID id);

    /**
     * What every probe of a system found within these times, also those that were stopped since; oldest first, at most 5,000.
     */
    List<Stretch> stretches(UUID system, Instant from, Instant until);

    /** A stretch of equal findings, with the probe that found them. */
    record Stretch(UUID id, String probe, Way way, String target, Reading reading) {}

    /** What it found, newest first. */
    List<Reading> readings(UUID probe, int most);
}
