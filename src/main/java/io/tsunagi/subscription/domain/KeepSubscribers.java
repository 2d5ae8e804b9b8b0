package io.tsunagi.subscription.domain;

import io.tsunagi.bulletin.BulletinReaders;
import io.tsunagi.bulletin.ReaderBounced;
import io.tsunagi.frame.NotHere;
import io.tsunagi.storage.RowScope;
import io.tsunagi.subscription.domain.Subscriber.State;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends, pauses and resumes what an address gets; whatever ends it forgets the address, in the outbox too. */
@Service
public class KeepSubscribers {

    /** Rows of the manager's page. */
    public static final int PAGE = 50;

    private static final int MOST_BOUNCES = 2;

    private final Subscribers subscribers;
    private final BulletinReaders readers;
    private final ConfirmSubscription.Record record;
    private final Clock clock;
    private final TransactionTemplate transaction;

    KeepSubscribers(
            Subscribers subscribers,
            BulletinReaders readers,
            ConfirmSubscription.Record record,
            Clock clock,
            TransactionTemplate transaction) {
        this.subscribers = subscribers;
        this.readers = readers;
        this.record = record;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** How much is subscribed, without addresses. */
    public record Numbers(Map<Kind, Long> subscriptions, Map<State, Long> subscribers) {}

    /** The numbers of the house. */
    @Transactional(readOnly = true)
    public Numbers numbers() {
        return new Numbers(subscribers.numbers(), subscribers.states());
    }

    /**
     * Addresses in their order, one more than a page when there are more.
     *
     * @param begin how they begin; empty for all
     * @param after the last one of the page before; null for the first page
     */
    @Transactional(readOnly = true)
    public List<Subscriber> list(String begin, @Nullable String after) {
        return subscribers.list(begin, after, PAGE + 1);
    }

    /** The link of a mail: ends everything at once, without a sign-in; an unknown code and a second click change nothing. */
    public void endByLink(String code) {
        RowScope.asHouse(() -> transaction.executeWithoutResult(
                status -> subscribers.lockedByOffCode(code).ifPresent(one -> forget(one, "subscription.ended"))));
    }

    /** A manager takes an address out, because its owner wants it; one that is out stays out. */
    @Transactional
    public void remove(UUID id) {
        forget(here(id), "subscription.removed");
    }

    /** A manager pauses an address: it gets nothing, and no mails to confirm either. */
    @Transactional
    public void pause(UUID id) {
        Subscriber one = here(id);
        if (one.state() == State.ACTIVE) {
            put(one, State.PAUSED, one.bounces(), "subscription.paused");
        }
    }

    /** A manager lets a paused address have mail again; bounces count anew. */
    @Transactional
    public void resume(UUID id) {
        Subscriber one = here(id);
        if (one.state() == State.PAUSED) {
            put(one, State.ACTIVE, 0, "subscription.resumed");
        }
    }

    /** A mail came back for good: the second one pauses the address. */
    @EventListener
    @Transactional
    public void on(ReaderBounced event) {
        if (!event.lasting()) {
            return;
        }
        subscribers
                .locked(event.reader())
                .filter(one -> one.state() != State.OFF)
                .ifPresent(one -> {
                    int bounces = one.bounces() + 1;
                    if (bounces >= MOST_BOUNCES && one.state() == State.ACTIVE) {
                        put(one, State.PAUSED, bounces, "subscription.paused");
                    } else {
                        subscribers.change(one.id(), one.state(), bounces, record.person(), now());
                    }
                });
    }

    private void forget(Subscriber one, String action) {
        if (one.email() == null) {
            return;
        }
        subscribers.deleteAsks(one.email());
        readers.forget(one.email());
        put(one, State.OFF, one.bounces(), action);
    }

    private void put(Subscriber one, State state, int bounces, String action) {
        subscribers.change(one.id(), state, bounces, record.person(), now());
        record.of(action, one.id(), "");
    }

    private Subscriber here(UUID id) {
        return subscribers.locked(id).orElseThrow(() -> new NotHere(id.toString()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
