package io.tsunagi.partnerdesk.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.frame.NotHere;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every use case of a task does alike: open it locked, put it back with its entry in the record. */
@Component
class TaskFile {

    private static final int LONGEST = 2_000;

    private final PartnerTasks tasks;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    TaskFile(PartnerTasks tasks, AuditTrail audit, SignedIn signedIn, Clock clock) {
        this.tasks = tasks;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    PartnerTask open(String reference) {
        return tasks.lock(reference).orElseThrow(() -> new NotHere(reference));
    }

    void move(PartnerTask before, PartnerTask.State next, String action, Reply reply) {
        tasks.add(before, reply);
        tasks.keep(before.in(next));
        record(action, before, before.state().name(), next.name());
    }

    void record(String action, PartnerTask task, @Nullable String from, String to) {
        audit.record(new Change(action, task.reference(), task.disruption(), from, to, ""));
    }

    Reply said(boolean byPartner, String words) {
        return new Reply(byPartner, words, who(), now());
    }

    String who() {
        return signedIn.person().login();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Words that say something, at most 2,000 characters. */
    static String words(String field, String typed) {
        String words = typed.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new Refused(Refusal.at(field, "partnerdesk.refused.words", LONGEST));
        }
        return words;
    }
}
