package io.tsunagi.paper.domain;

import io.tsunagi.disruption.ClosingObstacle;
import io.tsunagi.paper.Disposition;
import io.tsunagi.paper.PaperRegister;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers other features about papers; open papers hinder the closing of a disruption. */
@Service
class Register implements PaperRegister, ClosingObstacle {

    private final Papers papers;
    private final GivePapersTheirFate fates;
    private final IdentifyPaper identify;

    Register(Papers papers, GivePapersTheirFate fates, IdentifyPaper identify) {
        this.papers = papers;
        this.fates = fates;
        this.identify = identify;
    }

    @Override
    public List<Paper> of(String caseReference) {
        return papers.ofCase(caseReference).stream()
                .map(RegisteredPaper::toPaper)
                .toList();
    }

    @Override
    public Optional<Paper> find(String scannedOrTyped) {
        IdentifyPaper.Found found = identify.identify(scannedOrTyped);
        RegisteredPaper paper = found.paper();
        return found.outcome() == ScanOutcome.KNOWN && paper != null ? Optional.of(paper.toPaper()) : Optional.empty();
    }

    @Override
    public long open(String disruption) {
        return papers.open(disruption);
    }

    @Override
    public List<Tally> tally(String disruption) {
        return papers.tally(disruption);
    }

    @Override
    public int clerks(String disruption, Instant from, Instant to) {
        return papers.clerks(disruption, from, to);
    }

    @Override
    @Transactional
    public void dispose(String paper, Disposition disposition, String note) {
        fates.give(List.of(paper), disposition, note);
    }

    @Override
    @Transactional
    public void voidAll(String caseReference, String note) {
        List<String> open = papers.ofCase(caseReference).stream()
                .filter(paper -> paper.disposition() == null)
                .map(RegisteredPaper::reference)
                .toList();
        if (!open.isEmpty()) {
            fates.give(open, Disposition.VOID, note);
        }
    }

    @Override
    public String message() {
        return "obstacle.papers";
    }

    @Override
    public String page(String disruptionReference) {
        return "/disruptions/" + disruptionReference + "/papers?show=open";
    }
}
