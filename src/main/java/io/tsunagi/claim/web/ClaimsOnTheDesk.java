package io.tsunagi.claim.web;

import io.tsunagi.claim.domain.ReadClaims;
import io.tsunagi.frame.DeskQueue;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Orders that claim priority and wait for a call, on the desk of coordinators; claims themselves come there as work of their process. */
@Component
class ClaimsOnTheDesk implements DeskQueue {

    private final ReadClaims reading;
    private final SignedIn signedIn;
    private final Clock clock;

    ClaimsOnTheDesk(ReadClaims reading, SignedIn signedIn, Clock clock) {
        this.reading = reading;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @Override
    public Optional<Waiting> waiting() {
        if (!signedIn.person().is(Role.COORDINATOR)) {
            return Optional.empty();
        }
        int number = reading.unconfirmedCount();
        return number == 0
                ? Optional.empty()
                : Optional.of(new Waiting("claim.desk", number, "/claims", clock.instant(), "coordinator"));
    }
}
