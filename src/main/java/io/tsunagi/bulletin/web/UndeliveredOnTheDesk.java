package io.tsunagi.bulletin.web;

import io.tsunagi.bulletin.domain.ReadDeliveries;
import io.tsunagi.frame.DeskQueue;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Copies of bulletins that did not arrive: a coordinator phones. Half an hour after the oldest was written it is late. */
@Component
class UndeliveredOnTheDesk implements DeskQueue {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final ReadDeliveries deliveries;
    private final SignedIn signedIn;

    UndeliveredOnTheDesk(ReadDeliveries deliveries, SignedIn signedIn) {
        this.deliveries = deliveries;
        this.signedIn = signedIn;
    }

    @Override
    public Optional<Waiting> waiting() {
        if (!signedIn.person().is(Role.COORDINATOR) && !signedIn.person().is(Role.MANAGER)) {
            return Optional.empty();
        }
        return deliveries
                .undelivered()
                .map(copies -> new Waiting(
                        "bulletin.desk.undelivered",
                        copies.number(),
                        "/bulletins/undelivered",
                        copies.since().plus(PATIENCE),
                        "coordinator"));
    }
}
