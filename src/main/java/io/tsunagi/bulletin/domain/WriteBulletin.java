package io.tsunagi.bulletin.domain;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import io.tsunagi.storage.References;
import io.tsunagi.workflow.Workflows;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A manager writes a bulletin, and writes it again until it is handed to a second person. */
@Service
public class WriteBulletin {

    private final Bulletins bulletins;
    private final Disruptions disruptions;
    private final References references;
    private final Workflows workflows;
    private final Journal journal;

    WriteBulletin(
            Bulletins bulletins, Disruptions disruptions, References references, Workflows workflows, Journal journal) {
        this.bulletins = bulletins;
        this.disruptions = disruptions;
        this.references = references;
        this.workflows = workflows;
        this.journal = journal;
    }

    /**
     * A new draft.
     *
     * @param id made by the form, so that a form sent twice makes one draft
     * @param disruption reference of the disruption
     * @param corrects reference of the published bulletin that this one corrects; null if it corrects none
     */
    public record Draft(
            UUID id, String disruption, @Nullable String corrects, Boxes boxes) {}

    /** Starts a draft and its process; refuses a correction of what is not published in the same disruption. */
    @Transactional
    public Bulletin draft(Draft draft) {
        Optional<Bulletin> already = bulletins.find(draft.id());
        if (already.isPresent()) {
            return already.get();
        }
        Disruption disruption = disruptions.find(draft.disruption()).orElseThrow(() -> new NotHere(draft.disruption()));
        Bulletin bulletin = Bulletin.drafted(
                draft.id(),
                references.next("B").toString(),
                disruption.reference(),
                draft.boxes(),
                journal.person(),
                journal.now());
        if (draft.corrects() != null) {
            bulletin = bulletin.correcting(earlier(draft.corrects()));
        }
        bulletins.add(bulletin);
        journal.record("bulletin.drafted", null, bulletin, "");
        workflows.start(BulletinWork.PROCESS, bulletin.reference(), Map.of());
        return bulletin;
    }

    /**
     * Saves new words of a draft as a further version; the same words again change nothing.
     *
     * @param seen the version that the writer started from
     */
    @Transactional
    public Bulletin rewrite(String reference, int seen, Boxes boxes) {
        Bulletin before = bulletins.locked(reference).orElseThrow(() -> new NotHere(reference));
        if (before.state() == BulletinState.DRAFT
                && before.boxes().equals(boxes)
                && before.writtenBy().equals(journal.person())) {
            return before;
        }
        Bulletin after = before.rewritten(boxes, seen, journal.person(), journal.now());
        bulletins.addVersion(after);
        bulletins.store(after);
        journal.record("bulletin.rewritten", before, after, "version " + after.version());
        return after;
    }

    private Bulletin earlier(String reference) {
        return bulletins.find(reference).orElseThrow(() -> new NotHere(reference));
    }
}
