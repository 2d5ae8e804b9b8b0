package io.tsunagi.subscription.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account who asks.
 *
 * @param partner for whom they work; null for our own people
 */
public record Asker(String login, @Nullable UUID partner) {}
