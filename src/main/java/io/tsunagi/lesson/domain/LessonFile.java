package io.tsunagi.lesson.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.audit.WhoActs;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Times;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every use case of a lesson does alike: open it locked, say who and when, write the entry in the record. */
@Component
public class LessonFile {

    static final int LONGEST = 1_000;

    private final Lessons lessons;
    private final AuditTrail audit;
    private final WhoActs who;
    private final Times times;
    private final Clock clock;

    LessonFile(Lessons lessons, AuditTrail audit, WhoActs who, Times times, Clock clock) {
        this.lessons = lessons;
        this.audit = audit;
        this.who = who;
        this.times = times;
        this.clock = clock;
    }

    Lesson open(String reference) {
        return lessons.lock(reference).orElseThrow(() -> new NotHere(reference));
    }

    void stillOpen(Lesson lesson) {
        if (lesson.state() != Lesson.State.OPEN) {
            throw new Refused(Refusal.of("lesson.refused.over"));
        }
    }

    void record(String action, Lesson lesson, @Nullable String from, String note) {
        audit.record(new Change(
                action,
                lesson.reference(),
                lesson.disruption(),
                from,
                lesson.state().name(),
                note));
    }

    /** Login of who acts. */
    public String who() {
        return who.login();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The day in the zone of the house. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), times.zone());
    }

    static void words(List<Refusal> refusals, String field, String typed) {
        int length = typed.strip().length();
        if (length < 2 || length > LONGEST) {
            refusals.add(Refusal.at(field, "lesson.refused.words", 2, LONGEST));
        }
    }
}
