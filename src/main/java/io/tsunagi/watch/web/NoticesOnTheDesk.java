package io.tsunagi.watch.web;

import io.tsunagi.frame.DeskQueue;
import io.tsunagi.identity.Person;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.watch.domain.Notice;
import io.tsunagi.watch.domain.Notices;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Official notices that wait for a second person, on the desk of everybody who may be that one; each is due an hour after it was entered. */
@Component
class NoticesOnTheDesk implements DeskQueue {

    private static final Duration TERM = Duration.ofHours(1);

    private final Notices notices;
    private final SignedIn signedIn;

    NoticesOnTheDesk(Notices notices, SignedIn signedIn) {
        this.notices = notices;
        this.signedIn = signedIn;
    }

    @Override
    public Optional<Waiting> waiting() {
        Person person = signedIn.person();
        Optional<Role> lane = Stream.of(Role.MANAGER, Role.EXAMINER, Role.BROKER, Role.COORDINATOR)
                .filter(person::is)
                .findFirst();
        Notice first = lane.isEmpty() ? null : notices.firstWaiting(person.login());
        return first == null
                ? Optional.empty()
                : lane.map(role -> new Waiting(
                        "watch.desk.notices",
                        notices.waiting(person.login()),
                        "/disruptions/" + first.disruption() + "/official-notices",
                        first.enteredAt().plus(TERM),
                        role.name().toLowerCase(Locale.ROOT)));
    }
}
