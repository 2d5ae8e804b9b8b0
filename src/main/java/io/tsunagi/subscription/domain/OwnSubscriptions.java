package io.tsunagi.subscription.domain;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody with an account asked for; row-level security keeps people of a partner to rows of theirs. */
@Service
public class OwnSubscriptions {

    private final Subscribers subscribers;
    private final ConfirmSubscription.Record record;
    private final Clock clock;

    OwnSubscriptions(Subscribers subscribers, ConfirmSubscription.Record record, Clock clock) {
        this.subscribers = subscribers;
        this.record = record;
        this.clock = clock;
    }

    /** What runs, at most 200. */
    @Transactional(readOnly = true)
    public List<Subscription> of(Asker asker) {
        return subscribers.of(asker.login());
    }

    /** Ends one; one that is over, or somebody else's, is left alone. */
    @Transactional
    public void end(UUID id, Asker asker) {
        subscribers
                .end(id, asker.login(), clock.instant().truncatedTo(ChronoUnit.MICROS))
                .ifPresent(subscriber -> record.of("subscription.dropped", subscriber, ""));
    }
}
