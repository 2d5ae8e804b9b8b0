package io.tsunagi.keying.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.frame.NotHere;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.keying.domain.Jobs.Queued;
import io.tsunagi.paper.PaperScans;
import io.tsunagi.paper.PaperScans.Picture;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what waits to be keyed, what a person keys, and what was settled. */
@Service
@Transactional(readOnly = true)
public class ReadKeying {

    private static final int MOST = 200;

    private final Jobs jobs;
    private final Rounds rounds;
    private final Figures figures;
    private final SampleWatch watch;
    private final PaperScans scans;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    ReadKeying(
            Jobs jobs,
            Rounds rounds,
            Figures figures,
            SampleWatch watch,
            PaperScans scans,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        this.jobs = jobs;
        this.rounds = rounds;
        this.figures = figures;
        this.watch = watch;
        this.scans = scans;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** A job that waits, and whether the person may key it now. */
    public record Waiting(KeyingJob job, Turn turn, int fields) {}

    /**
     * A job before a person.
     *
     * @param asked the fields to key; empty unless the person holds the open round
     * @param settled the fields with who said what; empty unless everything is settled
     * @param keyedBy who sent rounds, in order; before all is settled only the person's own login is told
     * @param pictures the best picture of each page that has fields: one in which places are known, else the first
     */
    public record Sheet(
            KeyingJob job,
            Turn turn,
            List<Asked> asked,
            List<Done> settled,
            List<String> keyedBy,
            Map<Integer, Picture> pictures,
            List<AuditTrail.Entry> history) {}

    /** A settled field with what each round said, by round. */
    public record Done(JobField field, Map<Integer, Entry> entries) {}

    /** The figures by kind, and the rate of the sample with what it makes the house do. */
    public record Counted(List<Figures.OfKind> kinds, SampleRate sample) {}

    /** Jobs that the person has not keyed yet, oldest first, at most 200. */
    public List<Waiting> queue() {
        String login = signedIn.person().login();
        List<Queued> queued = jobs.waiting(login, MOST);
        Map<String, List<Round>> taken =
                rounds.of(queued.stream().map(one -> one.job().reference()).toList());
        Instant now = clock.instant();
        return queued.stream()
                .map(one -> {
                    KeyingJob job = one.job();
                    List<Round> ofJob = taken.getOrDefault(job.reference(), List.of());
                    return new Waiting(job, Turn.of(job, ofJob, login, now), one.fields());
                })
                .toList();
    }

    /** How many jobs the person may key now. */
    public long waiting() {
        return jobs.waiting(signedIn.person().login(), clock.instant());
    }

    /**
     * A job as the person may see it.
     *
     * @throws NotHere when there is none
     */
    public Sheet sheet(String reference) {
        KeyingJob job = jobs.find(reference).orElseThrow(() -> new NotHere(reference));
        String login = signedIn.person().login();
        List<Round> taken = rounds.of(reference);
        Turn turn = Turn.of(job, taken, login, clock.instant());
        List<JobField> fields = jobs.fields(reference);
        boolean settled = job.state() == JobState.SETTLED;
        boolean keys = turn.may() == Turn.May.GO_ON;
        Map<Integer, Map<Integer, Entry>> entries = settled || keys ? rounds.entries(reference) : Map.of();
        List<Asked> asked = keys ? Asked.of(job.state(), fields, entries) : List.of();
        return new Sheet(
                job,
                turn,
                asked,
                settled ? fields.stream().map(field -> done(field, entries)).toList() : List.of(),
                taken.stream()
                        .filter(round -> round.sentAt() != null)
                        .map(Round::person)
                        .filter(person -> settled || person.equals(login))
                        .toList(),
                pictures(job.subject(), fields),
                audit.of(reference));
    }

    private static Done done(JobField field, Map<Integer, Map<Integer, Entry>> entries) {
        Map<Integer, Entry> said = new LinkedHashMap<>();
        for (int round = 1; round <= JobState.THIRD.round(); round++) {
            Entry entry = entries.getOrDefault(round, Map.of()).get(field.position());
            if (entry != null) {
                said.put(round, entry);
            }
        }
        return new Done(field, said);
    }

    private Map<Integer, Picture> pictures(String paper, List<JobField> fields) {
        Map<Integer, Picture> best = new LinkedHashMap<>();
        Stream<Integer> pages =
                fields.stream().map(field -> field.field().page()).distinct().sorted();
        pages.forEach(page -> scans.of(paper, page).stream()
                .min(Comparator.comparing(picture -> picture.view() == null))
                .ifPresent(picture -> best.put(page, picture)));
        return best;
    }

    /** The figures. */
    public Counted figures() {
        return new Counted(figures.byKind(), watch.now());
    }

    /** The rate of the sample. */
    public SampleRate sample() {
        return watch.now();
    }
}
