package io.tsunagi.reconnect.web;

import io.tsunagi.frame.DeskQueue;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.reconnect.domain.Gate;
import io.tsunagi.reconnect.domain.ReadTrials;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gates that mismatches halted, on the desk of managers: the review itself comes there as work of its process, this says why. */
@Component
class HaltedOnTheDesk implements DeskQueue {

    private final ReadTrials reading;
    private final SignedIn signedIn;
    private final Clock clock;

    HaltedOnTheDesk(ReadTrials reading, SignedIn signedIn, Clock clock) {
        this.reading = reading;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @Override
    public Optional<Waiting> waiting() {
        if (!signedIn.person().is(Role.MANAGER)) {
            return Optional.empty();
        }
        List<Gate> halted = reading.halted();
        return halted.isEmpty()
                ? Optional.empty()
                : Optional.of(new Waiting(
                        "reconnect.desk.halted",
                        halted.size(),
                        "/gates/" + halted.get(0).reference(),
                        clock.instant(),
                        "manager"));
    }
}
