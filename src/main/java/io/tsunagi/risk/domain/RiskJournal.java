package io.tsunagi.risk.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.audit.WhoActs;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every use case of this feature does alike: who acts, when, and the entry in the record. */
@Component
public class RiskJournal {

    private final AuditTrail audit;
    private final WhoActs who;
    private final Today today;

    RiskJournal(AuditTrail audit, WhoActs who, Today today) {
        this.audit = audit;
        this.who = who;
        this.today = today;
    }

    /** Writes an entry. */
    public void record(String action, String reference, @Nullable String from, @Nullable String to, String note) {
        audit.record(new Change(action, reference, null, from, to, note));
    }

    /** Writes an entry that belongs to a disruption. */
    public void recordOf(String disruption, String action, String reference, String to, String note) {
        audit.record(new Change(action, reference, disruption.isEmpty() ? null : disruption, null, to, note));
    }

    /** Login of who acts. */
    public String who() {
        return who.login();
    }

    /** The moment. */
    public Instant now() {
        return today.now();
    }

    /** The day in Asia/Tokyo. */
    public LocalDate day() {
        return today.day();
    }
}
