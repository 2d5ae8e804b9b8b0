package io.tsunagi.declaration.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.declaration.domain.Fact.Kind;
import io.tsunagi.declaration.domain.frozen.GoodsKey;
import io.tsunagi.frame.NotHere;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.ThreeTimes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens a declaration for a change and puts it back: one at a time, with its audit entry, in one transaction. Every use case
 * works through it.
 */
@Component
class CaseFile {

    private static final int MOST_NUMBERED = 50;

    private final Declarations declarations;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    CaseFile(Declarations declarations, AuditTrail audit, SignedIn signedIn, Clock clock) {
        this.declarations = declarations;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** The declaration, kept from others until the transaction ends. */
    PaperDeclaration open(String reference) {
        return declarations.lock(reference).orElseThrow(() -> new NotHere(reference));
    }

    /** The declaration, only to look at. */
    PaperDeclaration read(String reference) {
        return declarations.find(reference).orElseThrow(() -> new NotHere(reference));
    }

    /** Adds a case just taken. */
    void begin(PaperDeclaration declaration, String note) {
        declarations.add(declaration);
        write("declaration.taken", declaration, null, note);
    }

    /** Writes what changed and records it. */
    void put(PaperDeclaration before, PaperDeclaration after, String action, String note) {
        declarations.keep(after);
        write(action, after, before.state().name(), note);
    }

    /** Records something about a declaration that leaves its state. */
    void note(PaperDeclaration declaration, String action, String note) {
        write(action, declaration, declaration.state().name(), note);
    }

    /** Writes what was typed; a draft that grows is no change of state. */
    void putTyped(PaperDeclaration after) {
        declarations.keep(after);
    }

    /**
     * Adds a fact that somebody saw happen.
     *
     * @throws Refused at {@code occurredAt} when it happened before what must come first
     */
    void enter(PaperDeclaration declaration, Kind kind, Seen seen, Map<String, String> details) {
        inOrder(declaration, kind, seen);
        ThreeTimes times = new ThreeTimes(seen.occurredAt(), seen.writtenAt(), now());
        declarations.enter(declaration, new Fact(kind, declaration.edition(), times, who(), details));
    }

    /** Times come from watches and stamps without seconds, so whole minutes are compared. */
    private void inOrder(PaperDeclaration declaration, Kind kind, Seen seen) {
        Instant minute = seen.occurredAt().truncatedTo(ChronoUnit.MINUTES);
        declarations.facts(declaration).stream()
                .filter(fact -> fact.edition() == declaration.edition() && kind.comesAfter(fact.kind()))
                .filter(fact -> minute.isBefore(fact.times().occurredAt().truncatedTo(ChronoUnit.MINUTES)))
                .findFirst()
                .ifPresent(earlier -> {
                    throw new Refused(Refusal.at("occurredAt", "declaration.refused.before." + earlier.kind()));
                });
    }

    /**
     * Whether this very fact is recorded already for the present edition, so that sending it twice changes nothing.
     *
     * @throws Refused when one of the same kind with other details is recorded
     */
    boolean alreadyEntered(PaperDeclaration declaration, Kind kind, Map<String, String> details) {
        Optional<Fact> entered = declarations.facts(declaration).stream()
                .filter(fact -> fact.kind() == kind && fact.edition() == declaration.edition())
                .findFirst();
        if (entered.isPresent() && !entered.get().details().equals(details)) {
            throw new Refused(Refusal.of("declaration.refused.entered-otherwise"));
        }
        return entered.isPresent();
    }

    /** What happened to it, oldest first. */
    List<Fact> facts(PaperDeclaration declaration) {
        return declarations.facts(declaration);
    }

    /** Whether a fact of that kind is recorded for the present edition. */
    boolean entered(PaperDeclaration declaration, Kind kind) {
        return declarations.facts(declaration).stream()
                .anyMatch(fact -> fact.kind() == kind && fact.edition() == declaration.edition());
    }

    /**
     * Refuses a number of customs that stands on another case: it belongs to one declaration, and the counter finds a case by it.
     *
     * @throws Refused at {@code number}
     */
    void numberIsFree(PaperDeclaration declaration, String number) {
        String key = GoodsKey.of(number);
        declarations.numbered(number, null, MOST_NUMBERED).stream()
                .filter(row -> !row.reference().equals(declaration.reference()))
                .filter(row -> declarations.find(row.reference()).stream()
                        .flatMap(other -> declarations.facts(other).stream())
                        .anyMatch(fact -> fact.kind() == Kind.ACCEPTED
                                && GoodsKey.of(fact.details().getOrDefault("number", ""))
                                        .equals(key)))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refused(Refusal.at("number", "declaration.refused.number-taken", other.reference()));
                });
    }

    /** Login of the person who acts. */
    String who() {
        return signedIn.person().login();
    }

    /** The present moment, cut to what the database keeps. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void write(String action, PaperDeclaration after, @Nullable String before, String note) {
        audit.record(new Change(
                action,
                after.reference(),
                after.taken().disruption(),
                before,
                after.state().name(),
                note));
    }
}
