package io.tsunagi.bulletin.web;

import io.tsunagi.bulletin.domain.ReadSilences;
import io.tsunagi.bulletin.domain.Silence;
import io.tsunagi.frame.DeskQueue;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Disruptions whose update has not come: on the desk of their owner, and after the second miss on that of every manager. */
@Component
class SilencesOnTheDesk implements DeskQueue {

    private final ReadSilences reading;
    private final SignedIn signedIn;

    SilencesOnTheDesk(ReadSilences reading, SignedIn signedIn) {
        this.reading = reading;
        this.signedIn = signedIn;
    }

    @Override
    public Optional<Waiting> waiting() {
        List<Silence> silent =
                reading.waitingFor(signedIn.person().login(), signedIn.person().is(Role.MANAGER));
        return silent.stream()
                .findFirst()
                .map(first -> new Waiting(
                        "bulletin.desk.silent",
                        silent.size(),
                        "/disruptions/" + first.disruption() + "/bulletins",
                        first.dueAt(),
                        "manager"));
    }
}
