package io.tsunagi.contact.web;

import io.tsunagi.contact.domain.change.ChangeRequest;
import io.tsunagi.contact.domain.change.Changes;
import io.tsunagi.frame.DeskQueue;
import io.tsunagi.identity.Person;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Requests that wait for a call back by somebody else than who entered them; each is due four hours after it was entered. */
@Component
class ChangesOnTheDesk implements DeskQueue {

    private static final Duration TERM = Duration.ofHours(4);

    private final Changes changes;
    private final SignedIn signedIn;

    ChangesOnTheDesk(Changes changes, SignedIn signedIn) {
        this.changes = changes;
        this.signedIn = signedIn;
    }

    @Override
    public Optional<Waiting> waiting() {
        Person person = signedIn.person();
        Optional<Role> lane = Stream.of(Role.MANAGER, Role.COORDINATOR, Role.BROKER, Role.EXAMINER)
                .filter(person::is)
                .findFirst();
        if (lane.isEmpty()) {
            return Optional.empty();
        }
        List<ChangeRequest> open = changes.open().stream()
                .filter(request -> !request.enteredBy().equals(person.login()))
                .toList();
        return open.stream()
                .findFirst()
                .map(first -> new Waiting(
                        "changes.desk",
                        open.size(),
                        "/changes",
                        first.times().enteredAt().plus(TERM),
                        lane.get().name().toLowerCase(Locale.ROOT)));
    }
}
