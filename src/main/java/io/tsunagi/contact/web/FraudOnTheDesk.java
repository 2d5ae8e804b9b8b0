package io.tsunagi.contact.web;

import io.tsunagi.contact.domain.change.ChangeRequest;
import io.tsunagi.contact.domain.change.Changes;
import io.tsunagi.frame.DeskQueue;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Requests that turned out not to be the partner's, on the desk of managers until one of them takes note; due at once. */
@Component
class FraudOnTheDesk implements DeskQueue {

    private final Changes changes;
    private final SignedIn signedIn;

    FraudOnTheDesk(Changes changes, SignedIn signedIn) {
        this.changes = changes;
        this.signedIn = signedIn;
    }

    @Override
    public Optional<Waiting> waiting() {
        if (!signedIn.person().is(Role.MANAGER)) {
            return Optional.empty();
        }
        List<ChangeRequest> alarming = changes.alarming();
        return alarming.stream().findFirst().map(first -> {
            Instant due = first.decidedAt() == null ? first.times().enteredAt() : first.decidedAt();
            return new Waiting("changes.desk.fraud", alarming.size(), "/changes", due, "manager");
        });
    }
}
