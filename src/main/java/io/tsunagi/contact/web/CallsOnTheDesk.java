package io.tsunagi.contact.web;

import io.tsunagi.contact.domain.call.Calls;
import io.tsunagi.frame.DeskQueue;
import io.tsunagi.frame.Times;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** People who are to be called again within the hour, on the desk of managers, coordinators and brokers. */
@Component
class CallsOnTheDesk implements DeskQueue {

    private static final Duration AHEAD = Duration.ofHours(1);

    private final Calls calls;
    private final SignedIn signedIn;
    private final Times times;

    CallsOnTheDesk(Calls calls, SignedIn signedIn, Times times) {
        this.calls = calls;
        this.signedIn = signedIn;
        this.times = times;
    }

    @Override
    public Optional<Waiting> waiting() {
        Optional<Role> lane = Stream.of(Role.MANAGER, Role.COORDINATOR, Role.BROKER)
                .filter(signedIn.person()::is)
                .findFirst();
        Instant until = times.now().plus(AHEAD);
        Instant first = lane.isEmpty() ? null : calls.firstAgain();
        if (first == null || first.isAfter(until)) {
            return Optional.empty();
        }
        return lane.map(role -> new Waiting(
                "calls.desk",
                calls.againDue(until),
                "/calls/due",
                first,
                role.name().toLowerCase(Locale.ROOT)));
    }
}
