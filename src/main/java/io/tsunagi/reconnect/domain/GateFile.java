package io.tsunagi.reconnect.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Times;
import io.tsunagi.identity.Person;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.TypedBoxes;
import io.tsunagi.workflow.Workflows;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every use case of a gate does alike: open it locked, put it back with its entry in the record, tell its process. */
@Component
class GateFile {

    static final String PROCESS = "ReconnectionGateProcess";

    private static final int SHORTEST = 5;
    private static final int LONGEST = 2_000;

    private final Gates gates;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Workflows workflows;
    private final Times times;
    private final Clock clock;

    GateFile(Gates gates, AuditTrail audit, SignedIn signedIn, Workflows workflows, Times times, Clock clock) {
        this.gates = gates;
        this.audit = audit;
        this.signedIn = signedIn;
        this.workflows = workflows;
        this.times = times;
        this.clock = clock;
    }

    Gate open(String reference) {
        return gates.lock(reference).orElseThrow(() -> new NotHere(reference));
    }

    /** Opens it and refuses when it stands elsewhere. */
    Gate at(String reference, GateState... states) {
        Gate gate = open(reference);
        for (GateState state : states) {
            if (gate.state() == state) {
                return gate;
            }
        }
        throw elsewhere(gate);
    }

    /** Opens it and refuses when it is over. */
    Gate running(String reference) {
        Gate gate = open(reference);
        if (!gate.state().open()) {
            throw elsewhere(gate);
        }
        return gate;
    }

    static Refused elsewhere(Gate gate) {
        return new Refused(Refusal.of("reconnect.refused.state." + gate.state()));
    }

    void put(Gate before, Gate after, String action, String note) {
        if (!gates.update(after)) {
            throw new Refused(Refusal.of("reconnect.refused.meanwhile"));
        }
        record(action, before, before.state().name(), after.state().name(), note);
    }

    void note(String action, Gate gate, String note) {
        record(action, gate, gate.state().name(), gate.state().name(), note);
    }

    void record(String action, Gate gate, @Nullable String from, String to, String note) {
        audit.record(new Change(action, gate.reference(), gate.disruption(), from, to, note));
    }

    void start(Gate gate) {
        workflows.start(PROCESS, gate.reference(), Map.of());
    }

    void done(Gate gate, String step, Map<String, ?> variables) {
        workflows.complete(gate.reference(), step, who(), variables);
    }

    void tell(Gate gate, String message) {
        workflows.message(gate.reference(), message, Map.of());
    }

    /** Brings an approved gate back to the review; its process follows. */
    void giveBack(Gate gate, String action, String why) {
        put(gate, gate.returned(why), action, why);
        tell(gate, "Message_GateReturned");
    }

    String who() {
        return signedIn.person().login();
    }

    Person person() {
        return signedIn.person();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), times.zone());
    }

    /** Words that say something: five characters to 2,000. */
    static String words(String field, String typed) {
        String words = TypedBoxes.storable(typed.strip());
        if (words.length() < SHORTEST || words.length() > LONGEST) {
            throw new Refused(Refusal.at(field, "reconnect.refused.words", SHORTEST, LONGEST));
        }
        return words;
    }
}
