package io.tsunagi.bulletin.domain;

import io.tsunagi.bulletin.BulletinPublished;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import io.tsunagi.workflow.Workflows;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A second person publishes a bulletin: it gets its number, appears on the public page, and one copy per recipient waits in the
 * outbox, all in one transaction.
 */
@Service
public class PublishBulletin {

    private final Bulletins bulletins;
    private final Disruptions disruptions;
    private final FanOut fanOut;
    private final Promises promises;
    private final Workflows workflows;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    PublishBulletin(
            Bulletins bulletins,
            Disruptions disruptions,
            FanOut fanOut,
            Promises promises,
            Workflows workflows,
            Journal journal,
            ApplicationEventPublisher events) {
        this.bulletins = bulletins;
        this.disruptions = disruptions;
        this.fanOut = fanOut;
        this.promises = promises;
        this.workflows = workflows;
        this.journal = journal;
        this.events = events;
    }

    /**
     * Publishes; a second time by the same person changes nothing and answers the same.
     *
     * @param seen the version that the second person read
     * @throws io.tsunagi.shared.Refused when the writer asks, when the words changed meanwhile, or when a box is empty in one
     *     of the languages
     */
    @Transactional
    public Bulletin publish(String reference, int seen) {
        Bulletin before = bulletins.locked(reference).orElseThrow(() -> new NotHere(reference));
        String person = journal.person();
        if (before.state().isPublic() && person.equals(before.publishedBy())) {
            return before;
        }
        Disruption disruption =
                disruptions.find(before.disruption()).orElseThrow(() -> new NotHere(before.disruption()));
        Instant now = journal.now();
        before.demandPublishable(person, seen, now, disruption.state().isOver());
        int number = bulletins.nextNumber(before.disruption());
        List<Bulletin> earlier = bulletins.published(before.disruption());
        Bulletin after = before.published(number, person, now);
        bulletins.store(after);
        journal.record("bulletin.published", before, after, "no. " + number);
        promises.end(earlier, person);
        workflows.complete(reference, BulletinWork.APPROVE, person, decision(after));
        fanOut.of(reference);
        events.publishEvent(new BulletinPublished(reference, before.disruption(), number, person));
        return after;
    }

    private static Map<String, Object> decision(Bulletin bulletin) {
        Map<String, Object> variables = new LinkedHashMap<>();
        Instant next = bulletin.boxes().nextUpdateAt();
        variables.put("approved", true);
        variables.put("promised", next != null);
        if (next != null) {
            variables.put("nextUpdateAt", next);
        }
        return variables;
    }
}
