package io.tsunagi.bulletin.domain;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.NextPromise;
import io.tsunagi.workflow.Workflows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The promise that a published bulletin makes: the next one comes at a stated time. The newest bulletin's promise counts; it
 * ends when a newer one is published or the disruption is over.
 */
@Service
public class Promises implements NextPromise {

    private final Bulletins bulletins;
    private final Disruptions disruptions;
    private final Workflows workflows;
    private final Journal journal;

    Promises(Bulletins bulletins, Disruptions disruptions, Workflows workflows, Journal journal) {
        this.bulletins = bulletins;
        this.disruptions = disruptions;
        this.workflows = workflows;
        this.journal = journal;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> nextUpdate(String reference) {
        boolean over = disruptions
                .find(reference)
                .map(disruption -> disruption.state().isOver())
                .orElse(true);
        List<Bulletin> published = bulletins.published(reference);
        return over || published.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(newest(published).boxes().nextUpdateAt());
    }

    /** Ends every promise of a disruption that is over; nothing more need be written. */
    @Transactional
    public void endAll(String disruption) {
        end(bulletins.published(disruption), journal.person());
    }

    /**
     * Ends the newest promise among these. When it was due, the reminder stands in somebody's list, or will as soon as the
     * engine's timer has run, so it counts as done by the person; before that a message stops the timer.
     */
    void end(List<Bulletin> published, String person) {
        if (published.isEmpty()) {
            return;
        }
        Bulletin newest = newest(published);
        Instant due = newest.boxes().nextUpdateAt();
        if (due == null) {
            return;
        }
        if (due.isAfter(journal.now())) {
            workflows.message(newest.reference(), BulletinWork.PROMISE_ENDED, Map.of());
        } else {
            workflows.complete(newest.reference(), BulletinWork.WRITE_NEXT, person, Map.of());
        }
    }

    private static Bulletin newest(List<Bulletin> published) {
        return published.get(published.size() - 1);
    }
}
