package io.tsunagi.bulletin.domain;

import io.tsunagi.bulletin.domain.Outbox.Mark;
import io.tsunagi.frame.NotHere;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person looks after a copy that did not arrive: sends it again, or tells the recipient by phone and says so here. */
@Service
public class ChaseDelivery {

    private final Outbox outbox;
    private final Bulletins bulletins;
    private final SettleDeliveries settling;
    private final Journal journal;

    ChaseDelivery(Outbox outbox, Bulletins bulletins, SettleDeliveries settling, Journal journal) {
        this.outbox = outbox;
        this.bulletins = bulletins;
        this.settling = settling;
        this.journal = journal;
    }

    /**
     * Lets the relay try again at once; refuses unless the copy was given up, came back, or nobody knows what became of it.
     *
     * @return reference of the bulletin
     */
    @Transactional
    public String again(UUID copyId) {
        Delivery copy = outbox.locked(copyId).orElseThrow(() -> new NotHere(copyId.toString()));
        if (copy.state() == Delivery.State.WAITING) {
            return copy.bulletin();
        }
        if (!copy.state().isUndelivered()) {
            throw new Refused(Refusal.of("bulletin.refused.not-failed"));
        }
        change(copy, "bulletin.copy-retried", new Mark(Delivery.State.WAITING, 0, journal.now(), "", "", null, null));
        return copy.bulletin();
    }

    /**
     * The recipient was told by phone; refuses when the mail is just being sent or has arrived.
     *
     * @return reference of the bulletin
     */
    @Transactional
    public String phoned(UUID copyId) {
        Delivery copy = outbox.locked(copyId).orElseThrow(() -> new NotHere(copyId.toString()));
        if (copy.state() == Delivery.State.PHONED) {
            return copy.bulletin();
        }
        if (!copy.state().isUndelivered() && copy.state() != Delivery.State.WAITING) {
            throw new Refused(Refusal.of("bulletin.refused.on-its-way"));
        }
        Instant now = journal.now();
        change(
                copy,
                "bulletin.copy-phoned",
                new Mark(Delivery.State.PHONED, copy.attempts(), now, copy.error(), "", now, journal.person()));
        settling.of(copy.bulletin());
        return copy.bulletin();
    }

    private void change(Delivery copy, String action, Mark mark) {
        outbox.mark(copy.id(), mark);
        journal.record(
                action,
                bulletins.find(copy.bulletin()).orElseThrow(() -> new NotHere(copy.bulletin())),
                copy,
                mark.state());
    }
}
