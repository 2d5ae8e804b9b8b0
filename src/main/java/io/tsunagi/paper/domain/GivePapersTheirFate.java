package io.tsunagi.paper.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.WhoActs;
import io.tsunagi.paper.Disposition;
import io.tsunagi.paper.PaperDisposed;
import io.tsunagi.paper.UnfinishedWork;
import io.tsunagi.paper.UnfinishedWork.Work;
import io.tsunagi.paper.domain.Losses.Loss;
import io.tsunagi.shared.Reference;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.ThreeTimes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives papers their one fate. It is final: a second, different one is refused, and a mistake stays visible as what it is,
 * because the paper in the drawer says what it says. A loss needs two people: the first one's word is kept, the paper stays open,
 * and somebody else who says the same makes it the fate of the paper.
 */
@Service
public class GivePapersTheirFate {

    private static final int LONGEST_NOTE = 500;

    private final Papers papers;
    private final Losses losses;
    private final List<UnfinishedWork> unfinished;
    private final AuditTrail audit;
    private final WhoActs who;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    GivePapersTheirFate(
            Papers papers,
            Losses losses,
            List<UnfinishedWork> unfinished,
            AuditTrail audit,
            WhoActs who,
            Clock clock,
            ApplicationEventPublisher events) {
        this.papers = papers;
        this.losses = losses;
        this.unfinished = unfinished;
        this.audit = audit;
        this.who = who;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What became of the papers.
     *
     * @param waiting how many stay open until a second person confirms their loss
     * @param again how many of those the same person had said to be lost before
     */
    public record Given(int waiting, int again) {}

    /** A paper that is held back by unfinished work. */
    public record Held(String paper, Work work) {}

    /**
     * As {@link #give(List, Disposition, String, Instant, Instant)}, for a fate of this moment that a feature gives to papers of
     * its own; it is not asked whether their work is finished.
     */
    @Transactional
    public Given give(List<String> references, Disposition disposition, String note) {
        return give(references, disposition, note, null, null, false);
    }

    /** Which of these papers have unfinished work behind them, so that no fate can be given by hand; open ones only. */
    @Transactional(readOnly = true)
    public List<Held> held(List<String> references) {
        return references.stream()
                .distinct()
                .filter(reference -> papers.find(reference)
                        .filter(paper -> paper.disposition() == null)
                        .isPresent())
                .flatMap(reference -> work(reference).map(work -> new Held(reference, work)).stream())
                .toList();
    }

    private Optional<Work> work(String reference) {
        return unfinished.stream().flatMap(one -> one.on(reference).stream()).findFirst();
    }

    /**
     * Gives all papers the same fate, or none. A paper that has it already stays as it is, and one with unfinished work behind
     * it is refused by name.
     *
     * @param references papers, in any order, at least one
     * @param note why; must be given for {@link Disposition#LOST_CONFIRMED}, and is the other paper's reference for
     *     {@link Disposition#DUPLICATE_OF}
     * @param occurredAt when they met it; null for now
     * @param writtenAt when that was written down; null for the same moment
     * @throws Refused at {@code papers}, {@code disposition}, {@code note}, {@code occurredAt} or {@code writtenAt}
     */
    @Transactional
    public Given give(
            List<String> references,
            Disposition disposition,
            String note,
            @Nullable Instant occurredAt,
            @Nullable Instant writtenAt) {
        return give(references, disposition, note, occurredAt, writtenAt, true);
    }

    private Given give(
            List<String> references,
            Disposition disposition,
            String note,
            @Nullable Instant occurredAt,
            @Nullable Instant writtenAt,
            boolean byHand) {
        if (references.isEmpty()) {
            throw new Refused(Refusal.at("papers", "paper.fate.none-chosen"));
        }
        String words = note(disposition, note.strip());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant occurred = occurredAt == null ? now : occurredAt;
        ThreeTimes times = new ThreeTimes(occurred, writtenAt == null ? occurred : writtenAt, now);
        List<Refusal> refusals = new ArrayList<>();
        if (byHand) {
            held(references)
                    .forEach(held ->
                            refusals.add(Refusal.at("papers", held.work().message(), held.paper())));
        }
        Refused.ifAny(refusals);
        int waiting = 0;
        int again = 0;
        for (String reference : references.stream().distinct().sorted().toList()) {
            boolean said = disposition == Disposition.LOST_CONFIRMED && saidBefore(reference);
            boolean open = !give(reference, disposition, words, times, refusals);
            waiting += open ? 1 : 0;
            again += open && said ? 1 : 0;
        }
        Refused.ifAny(refusals);
        return new Given(waiting, again);
    }

    private boolean saidBefore(String reference) {
        return losses.find(reference)
                .filter(said -> said.who().equals(who.login()))
                .isPresent();
    }

    /** Whether the paper has that fate now, or why not is among the refusals; false while its loss has one witness. */
    private boolean give(
            String reference, Disposition disposition, String note, ThreeTimes times, List<Refusal> refusals) {
        RegisteredPaper paper = papers.lock(reference).orElse(null);
        if (paper == null) {
            refusals.add(Refusal.at("papers", "paper.unknown", reference));
        } else if (paper.disposition() == disposition) {
            return true;
        } else if (paper.disposition() != null) {
            refusals.add(Refusal.at("papers", "paper.fate.final", reference));
        } else if (times.occurredAt().isBefore(paper.printedAt().truncatedTo(ChronoUnit.MINUTES))) {
            refusals.add(Refusal.at("occurredAt", "paper.fate.before-print", reference));
        } else if (disposition == Disposition.DUPLICATE_OF && note.equals(reference)) {
            refusals.add(Refusal.at("note", "paper.fate.duplicate-of-itself", reference));
        } else if (disposition == Disposition.LOST_CONFIRMED && !secondWitness(paper, note)) {
            return false;
        } else {
            papers.dispose(reference, disposition, note, who.login(), times);
            audit.record(new AuditTrail.Change(
                    "paper.disposed", reference, paper.disruption(), "OPEN", disposition.name(), note));
            events.publishEvent(new PaperDisposed(reference, paper.caseReference(), paper.disruption(), disposition));
        }
        return true;
    }

    /** Whether somebody else said before that it is lost; keeps the word of the first one, and further words in the history. */
    private boolean secondWitness(RegisteredPaper paper, String note) {
        Loss said = losses.find(paper.reference()).orElse(null);
        if (said == null) {
            losses.say(paper.reference(), new Loss(note, who.login(), clock.instant()));
            audit.record(new AuditTrail.Change(
                    "paper.loss-reported", paper.reference(), paper.disruption(), "OPEN", "LOSS_REPORTED", note));
            return false;
        }
        boolean other = !said.who().equals(who.login());
        if (!other && !note.equals(said.note())) {
            audit.record(new AuditTrail.Change(
                    "paper.loss-repeated",
                    paper.reference(),
                    paper.disruption(),
                    "LOSS_REPORTED",
                    "LOSS_REPORTED",
                    note));
        }
        return other;
    }

    private String note(Disposition disposition, String note) {
        if (note.length() > LONGEST_NOTE) {
            throw new Refused(Refusal.at("note", "paper.fate.note-too-long", LONGEST_NOTE));
        }
        return switch (disposition) {
            case LOST_CONFIRMED -> {
                if (note.isEmpty()) {
                    throw new Refused(Refusal.at("note", "paper.fate.lost-needs-note"));
                }
                yield note;
            }
            case DUPLICATE_OF -> other(note);
            default -> note;
        };
    }

    private String other(String note) {
        if (!Reference.isValid(note)) {
            throw new Refused(Refusal.at("note", "paper.fate.duplicate-needs-reference"));
        }
        String reference = Reference.parse(note).toString();
        if (papers.find(reference).isEmpty()) {
            throw new Refused(Refusal.at("note", "paper.unknown", reference));
        }
        return reference;
    }
}
