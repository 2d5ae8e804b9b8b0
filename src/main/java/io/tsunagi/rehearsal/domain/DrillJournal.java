package io.tsunagi.rehearsal.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.audit.WhoActs;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Times;
import io.tsunagi.rehearsal.domain.Drill.State;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every use case of a drill does alike: open it locked, write into the record, and read the clock. */
@Component
class DrillJournal {

    private final Drills drills;
    private final AuditTrail audit;
    private final WhoActs who;
    private final Times times;
    private final Clock clock;

    DrillJournal(Drills drills, AuditTrail audit, WhoActs who, Times times, Clock clock) {
        this.drills = drills;
        this.audit = audit;
        this.who = who;
        this.times = times;
        this.clock = clock;
    }

    /** The drill, locked. */
    Drill lock(String reference) {
        return drills.lock(reference).orElseThrow(() -> new NotHere(reference));
    }

    /** The drill, locked, in one of these states; otherwise what its state allows is told. */
    Drill lock(String reference, List<State> allowed) {
        Drill drill = lock(reference);
        if (!allowed.contains(drill.state())) {
            throw new Refused(Refusal.of("rehearsal.refused.state." + drill.state()));
        }
        return drill;
    }

    /** Writes the drill and the entry about it. */
    void keep(String action, Drill before, Drill after, String note) {
        drills.keep(after);
        record(action, before, after, note);
    }

    void record(String action, @Nullable Drill before, Drill after, String note) {
        audit.record(new Change(
                action,
                after.reference(),
                null,
                before == null ? null : before.state().name(),
                after.state().name(),
                note));
    }

    String who() {
        return who.login();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, times.zone());
    }
}
