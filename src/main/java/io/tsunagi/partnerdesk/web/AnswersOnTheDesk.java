package io.tsunagi.partnerdesk.web;

import io.tsunagi.frame.DeskQueue;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.partnerdesk.domain.PartnerTask;
import io.tsunagi.partnerdesk.domain.ReadDesk;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers of partners that wait for a manager. */
@Component
class AnswersOnTheDesk implements DeskQueue {

    private final ReadDesk reading;
    private final SignedIn signedIn;

    AnswersOnTheDesk(ReadDesk reading, SignedIn signedIn) {
        this.reading = reading;
        this.signedIn = signedIn;
    }

    @Override
    public Optional<Waiting> waiting() {
        if (!signedIn.person().is(Role.MANAGER)) {
            return Optional.empty();
        }
        List<PartnerTask> answered = reading.answered();
        return answered.stream()
                .map(PartnerTask::dueAt)
                .min(java.util.Comparator.naturalOrder())
                .map(first -> new Waiting("partnerdesk.desk", answered.size(), "/partner-tasks", first, "manager"));
    }
}
