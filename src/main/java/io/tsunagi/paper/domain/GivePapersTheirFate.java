package io.tsunagi.paper.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.WhoActs;
import io.tsunagi.paper.Disposition;
import io.tsunagi.paper.PaperDisposed;
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
    private final AuditTrail audit;
    private final WhoActs who;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    GivePapersTheirFate(
            Papers papers,
            Losses losses,
            AuditTrail audit,
            WhoActs who,
            Clock clock,
            ApplicationEventPublisher events) {
        this.papers = papers;
        this.losses = losses;
        this.audit = audit;
        this.who = who;
        this.clock = clock;
        this.events = events;
    }

    /** As {@link #give(List, Disposition, String, Instant, Instant)}, for a fate of this moment. */
    @Transactional
    public int give(List<String> references, Disposition disposition, String note) {
        return give(references, disposition, note, null, null);
    }

    /**
     * Gives all papers the same fate, or none. A paper that has it already stays as it is.
     *
     * @param references papers, in any order, at least one
     * @param note why; must be given for {@link Disposition#LOST_CONFIRMED}, and is the other paper's reference for
     *     {@link Disposition#DUPLICATE_OF}
     * @param occurredAt when they met it; null for now
     * @param writtenAt when that was written down; null for the same moment
     * @return how many of the papers stay open until a second person confirms their loss
     * @throws Refused at {@code papers}, {@code disposition}, {@code note}, {@code occurredAt} or {@code writtenAt}
     */
    @Transactional
    public int give(
            List<String> references,
            Disposition disposition,
            String note,
            @Nullable Instant occurredAt,
            @Nullable Instant writtenAt) {
        if (references.isEmpty()) {
            throw new Refused(Refusal.at("papers", "paper.fate.none-chosen"));
        }
        String words = note(disposition, note.strip());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant occurred = occurredAt == null ? now : occurredAt;
        ThreeTimes times = new ThreeTimes(occurred, writtenAt == null ? occurred : writtenAt, now);
        List<Refusal> refusals = new ArrayList<>();
        int waiting = 0;
        for (String reference : references.stream().distinct().sorted().toList()) {
            waiting += give(reference, disposition, words, times, refusals) ? 0 : 1;
        }
        Refused.ifAny(refusals);
        return waiting;
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

    /** Whether somebody else said before that it is lost; keeps the word of the first one. */
    private boolean secondWitness(RegisteredPaper paper, String note) {
        Loss said = losses.find(paper.reference()).orElse(null);
        if (said == null) {
            losses.say(paper.reference(), new Loss(note, who.login(), clock.instant()));
            audit.record(new AuditTrail.Change(
                    "paper.loss-reported", paper.reference(), paper.disruption(), "OPEN", "LOSS_REPORTED", note));
            return false;
        }
        return !said.who().equals(who.login());
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
