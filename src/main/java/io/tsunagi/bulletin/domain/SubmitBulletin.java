package io.tsunagi.bulletin.domain;

import io.tsunagi.bulletin.domain.WriteBulletin.Draft;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.frame.NotHere;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.workflow.Workflows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands a draft to the second person, takes it back, or gives it up. */
@Service
public class SubmitBulletin {

    private final WriteBulletin writing;
    private final Bulletins bulletins;
    private final Disruptions disruptions;
    private final Workflows workflows;
    private final Journal journal;

    SubmitBulletin(
            WriteBulletin writing, Bulletins bulletins, Disruptions disruptions, Workflows workflows, Journal journal) {
        this.writing = writing;
        this.bulletins = bulletins;
        this.disruptions = disruptions;
        this.workflows = workflows;
        this.journal = journal;
    }

    /**
     * Hands the draft over; refuses, at each box, what is missing in one of the languages, and an expected end that
     * moved without a reason. Twice is once.
     */
    @Transactional
    public Bulletin submit(String reference) {
        Bulletin before = bulletins.locked(reference).orElseThrow(() -> new NotHere(reference));
        if (before.state() == BulletinState.SUBMITTED) {
            return before;
        }
        Bulletin after = before.submitted(journal.now(), isOver(before));
        demandReason(before);
        bulletins.store(after);
        journal.record("bulletin.submitted", before, after, "version " + after.version());
        workflows.complete(reference, BulletinWork.WRITE, journal.person(), Map.of());
        return after;
    }

    /** Writes a new draft and hands it over in one step: when it cannot be handed over, no draft is left behind either. */
    @Transactional
    public Bulletin write(Draft draft) {
        return submit(writing.draft(draft).reference());
    }

    /** Gives it back to be rewritten; the writer may do that too. Refuses without a reason. */
    @Transactional
    public Bulletin giveBack(String reference, String reason) {
        Bulletin before = bulletins.locked(reference).orElseThrow(() -> new NotHere(reference));
        if (before.state() == BulletinState.DRAFT && before.remark().equals(reason.strip())) {
            return before;
        }
        Bulletin after = before.returned(reason);
        bulletins.store(after);
        journal.record("bulletin.returned", before, after, after.remark());
        workflows.complete(reference, BulletinWork.APPROVE, journal.person(), Map.of("approved", false));
        return after;
    }

    /** Gives it up; refuses what is already public. Twice is once. */
    @Transactional
    public Bulletin withdraw(String reference) {
        Bulletin before = bulletins.locked(reference).orElseThrow(() -> new NotHere(reference));
        if (before.state() == BulletinState.WITHDRAWN) {
            return before;
        }
        Bulletin after = before.withdrawn();
        bulletins.store(after);
        journal.record("bulletin.withdrawn", before, after, "");
        workflows.message(reference, BulletinWork.WITHDRAWN, Map.of());
        return after;
    }

    /** Whoever moves an end that was told, or takes it back, says why: the reason stands in the history of slips. */
    private void demandReason(Bulletin draft) {
        List<Bulletin> told = bulletins.published(draft.disruption());
        if (told.isEmpty() || !draft.boxes().etaReason().isEmpty()) {
            return;
        }
        Boxes last = told.get(told.size() - 1).boxes();
        if (isMoved(last.eta(), draft.boxes().eta())
                || isMoved(last.workEta(), draft.boxes().workEta())) {
            throw new Refused(Refusal.at("etaReason", "bulletin.refused.eta-reason"));
        }
    }

    private static boolean isMoved(@Nullable Instant told, @Nullable Instant now) {
        return told != null && !told.equals(now);
    }

    private boolean isOver(Bulletin bulletin) {
        return disruptions
                .find(bulletin.disruption())
                .orElseThrow(() -> new Refused(Refusal.of("bulletin.refused.no-disruption", bulletin.disruption())))
                .state()
                .isOver();
    }
}
