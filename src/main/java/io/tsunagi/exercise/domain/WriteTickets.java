package io.tsunagi.exercise.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.exercise.line.Ticket;
import io.tsunagi.identity.Person;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.ClockConfiguration;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the person who is signed in a ticket into an exercise. */
@Service
public class WriteTickets {

    private final Servers servers;
    private final SignedIn signedIn;
    private final AuditTrail audit;
    private final Clock clock;

    WriteTickets(
            Servers servers, SignedIn signedIn, AuditTrail audit, @Qualifier(ClockConfiguration.REAL) Clock clock) {
        this.servers = servers;
        this.signedIn = signedIn;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A ticket for 60 seconds and one use, with the roles of now.
     *
     * @throws Refused when the exercise is not ready, or the person works for a partner
     */
    @Transactional
    public String write(String reference) {
        Person person = signedIn.person();
        if (person.is(Role.PARTNER)) {
            throw new Refused(Refusal.of("exercise.refused.partner"));
        }
        byte[] key = servers.key(reference)
                .orElseThrow(() -> new Refused(Refusal.of("exercise.refused.not-ready", reference)));
        audit.record(new Change("exercise.entered", reference, null, null, null, ""));
        return new Ticket(
                        reference,
                        person.login(),
                        person.displayName(),
                        person.roles(),
                        clock.instant().plus(Ticket.GOOD_FOR).getEpochSecond(),
                        UUID.randomUUID().toString())
                .written(key);
    }
}
