package io.tsunagi.subscription.domain;

import java.time.Instant;
import java.util.UUID;

/** One thing that somebody with an account hears of. */
public record Subscription(UUID id, String email, Kind kind, String target, Instant confirmedAt) {}
