package io.tsunagi.bulletin.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.audit.WhoActs;
import io.tsunagi.frame.NotHere;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who acts on bulletins, when, and the audit entry of it; what every use case here needs. */
@Component
class Journal {

    private final AuditTrail audit;
    private final WhoActs who;
    private final Clock clock;

    Journal(AuditTrail audit, WhoActs who, Clock clock) {
        this.audit = audit;
        this.who = who;
        this.clock = clock;
    }

    /** Login of the person who acts; {@code system} for schedulers. */
    String person() {
        return who.login();
    }

    /** The present moment, as exact as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Records that a bulletin went from one state to another; {@code before} is null for a new one. */
    void record(String action, @Nullable Bulletin before, Bulletin after, String note) {
        audit.record(new Change(
                action,
                after.reference(),
                after.disruption(),
                before == null ? null : before.state().name(),
                after.state().name(),
                note));
    }

    /** Records what happened to a disruption without changing its state. */
    void note(String action, String disruption, String state, String note) {
        audit.record(new Change(action, disruption, disruption, state, state, note));
    }

    /** Records what became of one copy; notes carry its id, not its address. */
    void record(String action, Bulletin bulletin, Delivery copy, Delivery.State after) {
        audit.record(new Change(
                action,
                bulletin.reference(),
                bulletin.disruption(),
                copy.state().name(),
                after.name(),
                "copy " + copy.id()));
    }

    /** Records what became of a letter about a case; notes carry its id, not its address. */
    void record(String action, Delivery letter, Delivery.State after) {
        audit.record(new Change(
                action, letter.bulletin(), null, letter.state().name(), after.name(), "letter " + letter.id()));
    }

    /** Records what became of any mail, in the words for copies or for letters. */
    void recordMail(String what, Delivery mail, Delivery.State after, Bulletins bulletins) {
        if (mail.kind() == Delivery.Kind.LETTER) {
            record("letter." + what, mail, after);
            return;
        }
        record(
                "bulletin.copy-" + what,
                bulletins.find(mail.bulletin()).orElseThrow(() -> new NotHere(mail.bulletin())),
                mail,
                after);
    }

    /** Records a change of the list of recipients, which is kept per partner. */
    void record(
            String action,
            String recipient,
            @Nullable String disruption,
            @Nullable String before,
            @Nullable String after) {
        audit.record(new Change(action, recipient, disruption, before, after, ""));
    }
}
