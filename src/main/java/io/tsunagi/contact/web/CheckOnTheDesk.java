package io.tsunagi.contact.web;

import io.tsunagi.contact.domain.check.Checks;
import io.tsunagi.frame.DeskQueue;
import io.tsunagi.frame.Times;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The next communications check, on the desk of managers from a week before the day by which it is due. */
@Component
class CheckOnTheDesk implements DeskQueue {

    private static final int DAYS_AHEAD = 7;

    private final Checks checks;
    private final SignedIn signedIn;
    private final Times times;

    CheckOnTheDesk(Checks checks, SignedIn signedIn, Times times) {
        this.checks = checks;
        this.signedIn = signedIn;
        this.times = times;
    }

    @Override
    public Optional<Waiting> waiting() {
        LocalDate due = signedIn.person().is(Role.MANAGER) ? checks.nextDue() : null;
        LocalDate today = times.now().atZone(times.zone()).toLocalDate();
        if (due == null || due.isAfter(today.plusDays(DAYS_AHEAD))) {
            return Optional.empty();
        }
        return Optional.of(new Waiting(
                "checks.desk", 1, "/checks", due.atStartOfDay(times.zone()).toInstant(), "manager"));
    }
}
