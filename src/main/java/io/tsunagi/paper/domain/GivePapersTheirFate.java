package io.tsunagi.paper.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.WhoActs;
import io.tsunagi.paper.Disposition;
import io.tsunagi.paper.PaperDisposed;
import io.tsunagi.shared.Reference;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives papers their one fate. It is final: a second, different one is refused, and a mistake stays visible as what it is,
 * because the paper in the drawer says what it says.
 */
@Service
public class GivePapersTheirFate {

    private static final int LONGEST_NOTE = 500;

    private final Papers papers;
    private final AuditTrail audit;
    private final WhoActs who;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    GivePapersTheirFate(Papers papers, AuditTrail audit, WhoActs who, Clock clock, ApplicationEventPublisher events) {
        this.papers = papers;
        this.audit = audit;
        this.who = who;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Gives all papers the same fate, or none. A paper that has it already stays as it is.
     *
     * @param references papers, in any order, at least one
     * @param note why; must be given for {@link Disposition#LOST_CONFIRMED}, and is the other paper's reference for
     *     {@link Disposition#DUPLICATE_OF}
     * @throws Refused at {@code papers}, {@code disposition} or {@code note}
     */
    @Transactional
    public void give(List<String> references, Disposition disposition, String note) {
        if (references.isEmpty()) {
            throw new Refused(Refusal.at("papers", "paper.fate.none-chosen"));
        }
        String words = note(disposition, note.strip());
        List<Refusal> refusals = new ArrayList<>();
        for (String reference : references.stream().distinct().sorted().toList()) {
            give(reference, disposition, words, refusals);
        }
        Refused.ifAny(refusals);
    }

    private void give(String reference, Disposition disposition, String note, List<Refusal> refusals) {
        RegisteredPaper paper = papers.lock(reference).orElse(null);
        if (paper == null) {
            refusals.add(Refusal.at("papers", "paper.unknown", reference));
        } else if (paper.disposition() == disposition) {
            return;
        } else if (paper.disposition() != null) {
            refusals.add(Refusal.at("papers", "paper.fate.final", reference));
        } else if (disposition == Disposition.DUPLICATE_OF && note.equals(reference)) {
            refusals.add(Refusal.at("note", "paper.fate.duplicate-of-itself", reference));
        } else {
            papers.dispose(reference, disposition, note, who.login(), clock.instant());
            audit.record(new AuditTrail.Change(
                    "paper.disposed", reference, paper.disruption(), "OPEN", disposition.name(), note));
            events.publishEvent(new PaperDisposed(reference, paper.caseReference(), paper.disruption(), disposition));
        }
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
