package io.tsunagi.obligation.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.audit.WhoActs;
import io.tsunagi.frame.NotHere;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a line of the ledger for a change and puts it back with its audit entry, in one transaction. */
@Component
class LedgerFile {

    private final LedgerRows rows;
    private final AuditTrail audit;
    private final WhoActs who;
    private final Clock clock;

    LedgerFile(LedgerRows rows, AuditTrail audit, WhoActs who, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.who = who;
        this.clock = clock;
    }

    Obligation open(String reference) {
        return rows.lock(reference).orElseThrow(() -> new NotHere(reference));
    }

    void put(Obligation before, Obligation after, String action, String note) {
        rows.keep(after);
        write(action, after, before.state(), note);
    }

    void write(String action, Obligation after, @Nullable String before, String note) {
        audit.record(new Change(action, after.reference(), after.promise().disruption(), before, after.state(), note));
    }

    String who() {
        return who.login();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
