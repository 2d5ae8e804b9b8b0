package io.tsunagi.shift.domain;

import io.tsunagi.identity.People;
import io.tsunagi.identity.Person;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shift.OnShift;
import io.tsunagi.shift.domain.Duties.Duty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells who is on shift and what was handed over. */
@Service
public class ReadShift implements OnShift {

    private static final int NEWEST = 50;

    private final Duties duties;
    private final Handovers handovers;
    private final People people;
    private final SignedIn signedIn;

    ReadShift(Duties duties, Handovers handovers, People people, SignedIn signedIn) {
        this.duties = duties;
        this.handovers = handovers;
        this.people = people;
        this.signedIn = signedIn;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Present> now() {
        List<Duty> running = duties.running();
        Map<String, String> names =
                people.names(running.stream().map(Duty::login).toList());
        return running.stream()
                .map(duty -> new Present(
                        duty.desk().name(), duty.login(), names.getOrDefault(duty.login(), duty.login()), duty.since()))
                .toList();
    }

    /** One's own running shift. */
    @Transactional(readOnly = true)
    public Optional<Duty> own() {
        return duties.running(signedIn.person().login());
    }

    /** Desks at which the one who is signed in works. */
    public List<ShiftDesk> desks() {
        return ShiftDesk.of(signedIn.person());
    }

    /** The fifty newest handovers. */
    @Transactional(readOnly = true)
    public List<Handover> newest() {
        return handovers.newest(NEWEST);
    }

    /** The handover with that reference. */
    @Transactional(readOnly = true)
    public Optional<Handover> find(String reference) {
        return handovers.find(reference);
    }

    /** What waits for the one who is signed in: written at a desk of theirs, by somebody else, and not taken yet. */
    @Transactional(readOnly = true)
    public List<Handover> waiting() {
        Person person = signedIn.person();
        return handovers.waiting().stream()
                .filter(one -> one.desk().takes(person) && !one.givenBy().equals(person.login()))
                .toList();
    }

    /** Whether the one who is signed in may take it over. */
    public boolean mayTake(Handover handover) {
        Person person = signedIn.person();
        return !handover.isTaken()
                && handover.desk().takes(person)
                && !handover.givenBy().equals(person.login());
    }

    /** The name that colleagues read; the login when the account is not known. */
    public String name(String login) {
        return people.find(login).map(Person::displayName).orElse(login);
    }
}
