package io.tsunagi.bulletin.domain;

import io.tsunagi.bulletin.domain.Outbox.Mark;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds mails that a relay took and never reported on, because it died in between. Whether the mail server has them nobody here can
 * know, so they are called unknown and a person decides; nothing is sent twice by itself.
 */
@Service
public class FindLostCopies {

    private final Outbox outbox;
    private final Bulletins bulletins;
    private final Journal journal;

    FindLostCopies(Outbox outbox, Bulletins bulletins, Journal journal) {
        this.outbox = outbox;
        this.bulletins = bulletins;
        this.journal = journal;
    }

    /** Calls unknown what was taken before that moment and is still being sent; a relay that lives reports sooner. */
    @Transactional
    public void before(Instant taken) {
        for (Delivery lost : outbox.lost(taken)) {
            outbox.mark(
                    lost.id(), new Mark(Delivery.State.UNKNOWN, lost.attempts(), journal.now(), "", "", null, null));
            journal.recordMail("lost", lost, Delivery.State.UNKNOWN, bulletins);
        }
    }
}
