package io.tsunagi.filing.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.filing.FilingState;
import io.tsunagi.frame.NotHere;
import io.tsunagi.identity.Person;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.ThreeTimes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a filing for a change and puts it back with its audit entry, in one transaction. Every use case works through it. */
@Component
class FilingFile {

    private final Filings filings;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    FilingFile(Filings filings, AuditTrail audit, SignedIn signedIn, Clock clock) {
        this.filings = filings;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    Filing open(String reference) {
        return filings.lock(reference).orElseThrow(() -> new NotHere(reference));
    }

    Filing read(String reference) {
        return filings.find(reference).orElseThrow(() -> new NotHere(reference));
    }

    void begin(Filing filing, String form) {
        filings.add(filing);
        write("filing.begun", filing, null, form);
    }

    void put(Filing before, Filing after, String action, String note) {
        filings.keep(after);
        write(action, after, before.state(), note);
    }

    /** Writes something down that changes no state. */
    void note(Filing filing, String action, String note) {
        write(action, filing, filing.state(), note);
    }

    /** Writes what was typed; a draft that grows is no change of state. */
    void putTyped(Filing after) {
        filings.keep(after);
    }

    /**
     * The three times of what somebody saw.
     *
     * @throws Refused when it is not said when it happened, or the times run backwards
     */
    ThreeTimes times(@Nullable Instant occurredAt, @Nullable Instant writtenAt) {
        if (occurredAt == null) {
            throw new Refused(Refusal.at("occurredAt", "filing.refused.time"));
        }
        Instant occurred = occurredAt.truncatedTo(ChronoUnit.MICROS);
        Instant written = writtenAt == null ? occurred : writtenAt.truncatedTo(ChronoUnit.MICROS);
        return new ThreeTimes(occurred, written, now());
    }

    void enter(Filing filing, FilingState kind, ThreeTimes times, Map<String, String> details) {
        filings.enter(filing, new FilingFact(kind, filing.edition(), times, who().login(), details));
    }

    /**
     * Whether this very fact is recorded already for the present edition, so that sending it twice changes nothing.
     *
     * @throws Refused when one of the same kind with other details is recorded
     */
    boolean alreadyEntered(Filing filing, FilingState kind, Map<String, String> details) {
        Optional<FilingFact> entered = filings.facts(filing).stream()
                .filter(fact -> fact.kind() == kind && fact.edition() == filing.edition())
                .findFirst();
        if (entered.isPresent() && !entered.get().details().equals(details)) {
            throw new Refused(Refusal.of("filing.refused.entered-otherwise"));
        }
        return entered.isPresent();
    }

    Person who() {
        return signedIn.person();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void write(String action, Filing after, @Nullable FilingState before, String note) {
        audit.record(new Change(
                action,
                after.reference(),
                after.begun().disruption(),
                before == null ? null : before.name(),
                after.state().name(),
                note));
    }
}
