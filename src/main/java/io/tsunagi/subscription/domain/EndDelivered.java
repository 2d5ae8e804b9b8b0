package io.tsunagi.subscription.domain;

import io.tsunagi.bulletin.BulletinReaders;
import io.tsunagi.shipment.ShipmentDelivered;
import io.tsunagi.storage.RowScope;
import io.tsunagi.subscription.domain.Subscriber.State;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends what was asked for about one consignment when that has arrived: there is nothing left to tell. An address that asked for
 * nothing else is forgotten, as if its owner had ended it.
 */
@Service
public class EndDelivered {

    private final Subscribers subscribers;
    private final BulletinReaders readers;
    private final ConfirmSubscription.Record record;
    private final Clock clock;

    EndDelivered(Subscribers subscribers, BulletinReaders readers, ConfirmSubscription.Record record, Clock clock) {
        this.subscribers = subscribers;
        this.readers = readers;
        this.record = record;
        this.clock = clock;
    }

    /** Ends them in the transaction that tells of the delivery; hearing it twice ends nothing more. */
    @EventListener
    @Transactional
    public void on(ShipmentDelivered event) {
        RowScope.asHouse(() -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            subscribers.end(Kind.CONSIGNMENT, event.reference(), now).forEach(subscriber -> {
                record.of("subscription.fulfilled", subscriber, event.reference());
                forgetWithout(subscriber, now);
            });
            return true;
        });
    }

    private void forgetWithout(UUID subscriber, Instant now) {
        subscribers.locked(subscriber).filter(one -> one.subscriptions() == 0).ifPresent(one -> {
            String email = one.email();
            if (email != null) {
                subscribers.deleteAsks(email);
                readers.forget(email);
                subscribers.change(one.id(), State.OFF, one.bounces(), record.person(), now);
            }
        });
    }
}
