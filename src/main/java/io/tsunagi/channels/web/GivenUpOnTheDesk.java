package io.tsunagi.channels.web;

import io.tsunagi.channels.domain.Endpoints;
import io.tsunagi.frame.DeskQueue;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Webhooks that were given up within a week, on the desk of managers and coordinators: somebody sends them again, calls, or stops the
 * address. Due an hour after the first was given up.
 */
@Component
class GivenUpOnTheDesk implements DeskQueue {

    private static final Duration SHOWN = Duration.ofDays(7);
    private static final Duration TERM = Duration.ofHours(1);

    private final Endpoints endpoints;
    private final SignedIn signedIn;
    private final Clock clock;

    GivenUpOnTheDesk(Endpoints endpoints, SignedIn signedIn, Clock clock) {
        this.endpoints = endpoints;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @Override
    public Optional<Waiting> waiting() {
        return Stream.of(Role.MANAGER, Role.COORDINATOR)
                .filter(signedIn.person()::is)
                .findFirst()
                .flatMap(role -> endpoints
                        .givenUp(clock.instant().minus(SHOWN))
                        .map(given -> new Waiting(
                                "channels.desk.failed",
                                given.number(),
                                "/webhooks",
                                given.oldest().plus(TERM),
                                role.name().toLowerCase(Locale.ROOT))));
    }
}
