package io.tsunagi.clock.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.frame.NotHere;
import io.tsunagi.obligation.CountedFrom;
import io.tsunagi.obligation.ObligationKind;
import io.tsunagi.obligation.Obligations;
import io.tsunagi.obligation.Obligations.Promise;
import io.tsunagi.obligation.Obligations.Words;
import io.tsunagi.shared.ThreeTimes;
import io.tsunagi.storage.References;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Starts and ends clocks, in the rows and in the ledger alike, with their entries in the record. */
@Component
class ClockFile {

    private final ClockRows rows;
    private final Obligations ledger;
    private final References references;
    private final AuditTrail audit;
    private final Clock clock;
    private final ZoneId zone;

    ClockFile(
            ClockRows rows,
            Obligations ledger,
            References references,
            AuditTrail audit,
            Clock clock,
            @Value("${tsunagi.zone:Asia/Tokyo}") ZoneId zone) {
        this.rows = rows;
        this.ledger = ledger;
        this.references = references;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    LegalClock find(String reference) {
        return rows.clock(reference).orElseThrow(() -> new NotHere(reference));
    }

    /** Starts a clock and enters it into the ledger. */
    void start(Breach breach, Decided decided) {
        ThreeTimes aware = breach.facts().aware();
        Instant from = aware.occurredAt();
        String reference = references.next("LC").toString();
        Instant due = LegalClock.due(decided, from, zone);
        String obligation = ledger.promise(new Promise(
                ObligationKind.STATUTORY_REPORT,
                reference,
                breach.disruption(),
                null,
                new Words(decided.nameJa(), decided.nameEn()),
                decided.reason() + ": " + decided.basis(),
                Deadline.term(from, due),
                CountedFrom.OCCURRED,
                aware));
        rows.add(new LegalClock(
                reference,
                breach.reference(),
                breach.disruption(),
                decided,
                from,
                from.plus(Duration.ofHours(decided.targetHours())),
                due,
                obligation,
                null,
                ""));
        record("clock.started", reference, breach.disruption(), null, "OPEN", decided.reason() + ", " + obligation);
    }

    /** Calls a clock off in the rows and in the ledger; one that has ended stays as it is. */
    void callOff(LegalClock one, String why) {
        if (one.isOpen()) {
            rows.end(one.reference(), now(), why);
            ledger.callOff(one.reference(), why);
            record("clock.called-off", one.reference(), one.disruption(), "OPEN", "CALLED_OFF", why);
        }
    }

    /** Meets a clock in the rows and in the ledger; one that has ended stays as it is. */
    void meet(LegalClock one, String proof) {
        if (one.isOpen()) {
            rows.end(one.reference(), now(), "");
            ledger.settle(one.reference(), ObligationKind.STATUTORY_REPORT, proof);
        }
    }

    /** Whether the ledger still has it open. */
    boolean isOwed(LegalClock one) {
        return ledger.of(one.reference()).stream().anyMatch(line -> line.state().equals("OPEN"));
    }

    void record(
            String action,
            String reference,
            String disruption,
            @Nullable String from,
            @Nullable String to,
            String note) {
        audit.record(new Change(action, reference, disruption, from, to, note));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
