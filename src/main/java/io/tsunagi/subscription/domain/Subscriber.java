package io.tsunagi.subscription.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address that proved to be wanted.
 *
 * @param email null once it is forgotten
 * @param language JA or EN
 * @param offCode end of the address that ends it all
 * @param bounces mails that came back for good since it was last active
 * @param subscriptions how many run
 */
public record Subscriber(
        UUID id,
        @Nullable String email,
        String language,
        String offCode,
        State state,
        int bounces,
        Instant since,
        long subscriptions) {

    /** Where an address stands. */
    public enum State {
        /** Gets mail. */
        ACTIVE,
        /** Gets none until a manager says so. */
        PAUSED,
        /** Ended; the address is forgotten. */
        OFF
    }
}
