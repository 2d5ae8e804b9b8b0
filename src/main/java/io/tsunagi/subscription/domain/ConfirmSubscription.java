package io.tsunagi.subscription.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.audit.WhoActs;
import io.tsunagi.storage.RowScope;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The click in the mail: the address is theirs, and from now on it gets what was asked for. */
@Service
public class ConfirmSubscription {

    private final Subscribers subscribers;
    private final Codes codes;
    private final Record record;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ConfirmSubscription(
            Subscribers subscribers, Codes codes, Record record, Clock clock, TransactionTemplate transaction) {
        this.subscribers = subscribers;
        this.codes = codes;
        this.record = record;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Confirms; a second click changes nothing and answers the same.
     *
     * @return false when the code is unknown or lapsed
     */
    public boolean confirm(String code) {
        return Boolean.TRUE.equals(RowScope.asHouse(() -> transaction.execute(status -> subscribers
                .lockedAsk(Codes.hash(code))
                .filter(ask -> clock.instant().isBefore(ask.lapsesAt()))
                .map(this::confirmed)
                .isPresent())));
    }

    private Ask confirmed(Ask ask) {
        if (ask.confirmedAt() != null) {
            return ask;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        subscribers.oneAtATime(ask.email());
        UUID subscriber =
                subscribers.lockedByEmail(ask.email()).map(Subscriber::id).orElseGet(() -> added(ask, now));
        subscribers.confirm(ask.id(), now);
        if (subscribers.subscribe(subscriber, ask, now)) {
            record.of("subscription.confirmed", subscriber, ask.kind() + " " + ask.target());
        }
        return ask;
    }

    private UUID added(Ask ask, Instant now) {
        UUID id = UUID.randomUUID();
        subscribers.add(id, ask, codes.fresh(), record.person(), now);
        return id;
    }

    /** The audit entries of this feature; they name subscribers by id, never by address. */
    @org.springframework.stereotype.Component("subscriptionRecord")
    record Record(AuditTrail audit, WhoActs who) {

        String person() {
            return who.login();
        }

        void of(String action, UUID subscriber, String note) {
            audit.record(new Change(action, subscriber.toString(), null, null, null, note));
        }
    }
}
