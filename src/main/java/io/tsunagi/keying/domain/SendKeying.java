package io.tsunagi.keying.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.frame.NotHere;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.keying.KeyingSettled;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what a person keyed in a round, compares it, and settles what can be settled. */
@Service
public class SendKeying {

    private final Jobs jobs;
    private final Rounds rounds;
    private final SheetFacts sheets;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    SendKeying(
            Jobs jobs,
            Rounds rounds,
            SheetFacts sheets,
            ApplicationEventPublisher events,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        this.jobs = jobs;
        this.rounds = rounds;
        this.sheets = sheets;
        this.events = events;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * What a person sends.
     *
     * @param round for which it was typed, 1 to 3
     * @param fields every field of the round by name, and no other
     * @param times asked of the first person only
     * @param emptiesSeen whether the person confirms that what is sent empty stands empty on the sheet: the first for the fields
     *     that a machine read as empty, the second, who sees no reading, for every field
     */
    public record Sent(int round, Map<String, TypedField> fields, TypedTimes times, boolean emptiesSeen) {}

    /**
     * Sends a round. The same person's second sending of a round changes nothing.
     *
     * @return whom the job waits for now
     * @throws Refused when the person may not key it, or at each field that cannot be taken; then nothing was kept
     */
    @Transactional
    public JobState send(String reference, Sent sent) {
        KeyingJob job = jobs.lock(reference).orElseThrow(() -> new NotHere(reference));
        String login = signedIn.person().login();
        Instant now = clock.instant();
        List<Round> taken = rounds.of(reference);
        if (sentBefore(taken, sent.round(), login)) {
            return job.state();
        }
        Turn turn = Turn.of(job, taken, login, now);
        TakeJob.refuse(turn);
        if (turn.round() != sent.round()) {
            throw new Refused(Refusal.of("keying.refused.other-round"));
        }
        List<JobField> fields = jobs.fields(reference);
        List<JobField> asked = Judge.asked(job.state(), fields);
        List<Entry> entries = checked(job, asked, sent, now);
        rounds.claim(reference, sent.round(), login, now);
        rounds.send(reference, sent.round(), now, entries);
        SheetTimes times = job.times();
        if (times == null) {
            times = sent.times().times(sheets.seen(job.subject()).orElse(now), now);
        }
        return judge(job, asked, entries, times, now);
    }

    private static boolean sentBefore(List<Round> taken, int round, String login) {
        return taken.stream()
                .anyMatch(one -> one.number() == round
                        && one.sentAt() != null
                        && one.person().equals(login));
    }

    private List<Entry> checked(KeyingJob job, List<JobField> asked, Sent sent, Instant now) {
        CheckTyped checked = new CheckTyped(asked, sent.fields());
        List<Refusal> refusals = new ArrayList<>(checked.refusals());
        if (job.times() == null) {
            refusals.addAll(sent.times()
                    .refusals(
                            sheets.printed(job.subject()).orElse(null),
                            sheets.seen(job.subject()).orElse(now),
                            now));
        }
        long empties = Empties.confirmed(job.state(), asked).stream()
                .filter(field -> checked.entries().stream()
                        .anyMatch(entry -> entry.position() == field.position()
                                && entry.typed().isBlank()
                                && !entry.unreadable()))
                .count();
        if (empties > 0 && !sent.emptiesSeen()) {
            refusals.add(Refusal.at("empties", "keying.refused.empties", empties));
        }
        Refused.ifAny(refusals);
        return checked.entries();
    }

    private JobState judge(KeyingJob job, List<JobField> asked, List<Entry> entries, SheetTimes times, Instant now) {
        String reference = job.reference();
        Map<Integer, Map<Integer, Entry>> all = rounds.entries(reference);
        Map<Integer, Entry> sent = byPosition(entries);
        List<Verdict> verdicts = Judge.of(job.state(), asked, all.getOrDefault(1, sent), sent);
        jobs.judge(reference, verdicts, now);
        List<JobField> fields = jobs.fields(reference);
        JobState next = Judge.next(job.state(), fields);
        jobs.move(reference, next, times, now);
        long differing = verdicts.stream().filter(Verdict::differs).count();
        String note = "%s round=%d fields=%d differing=%d"
                .formatted(job.subject(), job.state().round(), entries.size(), differing);
        String action = next == JobState.SETTLED ? "keying.settled" : "keying.sent";
        audit.record(new Change(action, reference, job.disruption(), job.state().name(), next.name(), note));
        if (next == JobState.SETTLED) {
            KeyingJob settled = jobs.find(reference).orElseThrow();
            events.publishEvent(new KeyingSettled(Outcomes.of(settled, fields, jobs.keyedBy(reference))));
        }
        return next;
    }

    private static Map<Integer, Entry> byPosition(List<Entry> entries) {
        return entries.stream().collect(Collectors.toMap(Entry::position, Function.identity()));
    }
}
