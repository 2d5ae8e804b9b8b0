package io.tsunagi.bulletin.domain;

import io.tsunagi.bulletin.domain.Outbox.Mark;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The relay reports what the mail server said to one copy. A report on a copy that is no longer being sent is dropped. */
@Service
public class ReportDelivery {

    private static final String RELAY = "system";

    private final Outbox outbox;
    private final Bulletins bulletins;
    private final SettleDeliveries settling;
    private final Journal journal;

    ReportDelivery(Outbox outbox, Bulletins bulletins, SettleDeliveries settling, Journal journal) {
        this.outbox = outbox;
        this.bulletins = bulletins;
        this.settling = settling;
        this.journal = journal;
    }

    /**
     * The mail server took it.
     *
     * @param answer what it said, without addresses
     */
    @Transactional
    public void sent(UUID copyId, String answer) {
        outbox.locked(copyId).filter(ReportDelivery::isOnItsWay).ifPresent(copy -> {
            Instant now = journal.now();
            change(copy, "sent", new Mark(Delivery.State.SENT, copy.attempts(), now, "", answer, now, RELAY));
            if (copy.kind() == Delivery.Kind.MAIL) {
                settling.of(copy.bulletin());
            }
        });
    }

    /**
     * The mail server did not take it.
     *
     * @param lasting whether trying again cannot help, for instance because the address is refused
     * @param error what it said, without addresses
     */
    @Transactional
    public void refused(UUID copyId, boolean lasting, String error) {
        outbox.locked(copyId).filter(ReportDelivery::isOnItsWay).ifPresent(copy -> {
            Instant now = journal.now();
            Optional<Instant> next = lasting ? Optional.empty() : BackOff.next(copy.attempts(), now);
            if (next.isPresent()) {
                outbox.mark(
                        copy.id(),
                        new Mark(Delivery.State.WAITING, copy.attempts(), next.get(), error, "", null, null));
            } else {
                change(copy, "failed", new Mark(Delivery.State.FAILED, copy.attempts(), now, error, "", null, null));
            }
        });
    }

    private static boolean isOnItsWay(Delivery copy) {
        return copy.state() == Delivery.State.SENDING || copy.state() == Delivery.State.UNKNOWN;
    }

    private void change(Delivery copy, String what, Mark mark) {
        outbox.mark(copy.id(), mark);
        journal.recordMail(what, copy, mark.state(), bulletins);
    }
}
