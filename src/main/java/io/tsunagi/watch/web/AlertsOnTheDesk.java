package io.tsunagi.watch.web;

import io.tsunagi.frame.DeskQueue;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.watch.domain.Alerts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Alerts that nobody decided, on the desk of managers and coordinators; each is due a quarter of an hour after it came. */
@Component
class AlertsOnTheDesk implements DeskQueue {

    private static final Duration TERM = Duration.ofMinutes(15);

    private final Alerts alerts;
    private final SignedIn signedIn;

    AlertsOnTheDesk(Alerts alerts, SignedIn signedIn) {
        this.alerts = alerts;
        this.signedIn = signedIn;
    }

    @Override
    public Optional<Waiting> waiting() {
        Instant oldest = alerts.oldestOpen();
        if (oldest == null) {
            return Optional.empty();
        }
        List<Role> lanes = Stream.of(Role.MANAGER, Role.COORDINATOR)
                .filter(signedIn.person()::is)
                .toList();
        return lanes.stream()
                .findFirst()
                .map(role -> new Waiting(
                        "watch.desk.alerts",
                        alerts.open(""),
                        "/watch",
                        oldest.plus(TERM),
                        role.name().toLowerCase(Locale.ROOT)));
    }
}
