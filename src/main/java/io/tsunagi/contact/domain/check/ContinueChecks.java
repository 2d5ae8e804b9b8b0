package io.tsunagi.contact.domain.check;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.frame.Times;
import io.tsunagi.partner.PartnerContacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds those who did not answer, once, and closes a check whose time is over; several servers may do so at once. */
@Service
public class ContinueChecks {

    /** Days after a check until the next one is due. */
    public static final int NEXT_AFTER_DAYS = 90;

    private final Checks checks;
    private final CheckLetters letters;
    private final PartnerContacts contacts;
    private final AuditTrail audit;
    private final Times times;

    ContinueChecks(Checks checks, CheckLetters letters, PartnerContacts contacts, AuditTrail audit, Times times) {
        this.checks = checks;
        this.letters = letters;
        this.contacts = contacts;
        this.audit = audit;
        this.times = times;
    }

    /** Reminds in one check; false when none is due. */
    @Transactional
    public boolean remindNext() {
        Instant now = now();
        Optional<CommunicationCheck> due = checks.toRemind(now);
        due.ifPresent(check -> {
            List<CheckLine> silent = checks.lines(check.reference(), false, 0, Checks.MOST);
            Map<UUID, String> hashes = letters.write(check, silent, true);
            checks.remind(check.reference(), hashes, now);
            record("contact.check-reminded", check, "RUNNING", "mailed=" + hashes.size());
        });
        return due.isPresent();
    }

    /** Closes one check and counts on the cards who did not answer; false when none is due. */
    @Transactional
    public boolean closeNext() {
        Instant now = now();
        Optional<CommunicationCheck> due = checks.toClose(now);
        due.ifPresent(check -> {
            List<UUID> answered = checks.contacts(check.reference(), true);
            List<UUID> missed = checks.contacts(check.reference(), false);
            contacts.tally(answered, missed);
            LocalDate next = now.atZone(times.zone()).toLocalDate().plusDays(NEXT_AFTER_DAYS);
            checks.close(check.reference(), now, next);
            String note = "answered=" + answered.size() + " silent=" + missed.size();
            record("contact.check-closed", check, "CLOSED", note);
        });
        return due.isPresent();
    }

    private void record(String action, CommunicationCheck check, String to, String note) {
        audit.record(new Change(action, check.reference(), null, "RUNNING", to, note));
    }

    private Instant now() {
        return times.now().truncatedTo(ChronoUnit.MICROS);
    }
}
