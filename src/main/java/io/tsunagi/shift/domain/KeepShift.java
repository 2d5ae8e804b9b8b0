package io.tsunagi.shift.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.identity.Person;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins and ends one's own shift. */
@Service
public class KeepShift {

    private final Duties duties;
    private final SignedIn signedIn;
    private final AuditTrail audit;
    private final Clock clock;

    KeepShift(Duties duties, SignedIn signedIn, AuditTrail audit, Clock clock) {
        this.duties = duties;
        this.signedIn = signedIn;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Comes on shift at a desk; who is on shift already stays where they are.
     *
     * @throws Refused when the person does not work at that desk
     */
    @Transactional
    public void begin(ShiftDesk desk) {
        Person person = signedIn.person();
        if (!desk.takes(person)) {
            throw new Refused(Refusal.at("desk", "shift.refused.desk"));
        }
        if (duties.begin(person.login(), desk, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            record("shift.begun", person, desk);
        }
    }

    /** Goes; nothing changes for who is not on shift. */
    @Transactional
    public void end() {
        Person person = signedIn.person();
        duties.running(person.login()).ifPresent(duty -> {
            if (duties.end(person.login(), clock.instant().truncatedTo(ChronoUnit.MICROS))) {
                record("shift.ended", person, duty.desk());
            }
        });
    }

    private void record(String action, Person person, ShiftDesk desk) {
        audit.record(new AuditTrail.Change(action, person.login(), null, null, null, "desk=" + desk));
    }
}
