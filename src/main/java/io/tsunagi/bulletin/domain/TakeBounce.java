package io.tsunagi.bulletin.domain;

import io.tsunagi.bulletin.ReaderBounced;
import io.tsunagi.bulletin.domain.Outbox.Mark;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A mail server reports that a mail did not arrive, or is late. The report is believed only when it names the Message-ID or the
 * envelope of a mail of ours; both are random, so only servers that had the mail know them.
 */
@Service
public class TakeBounce {

    private static final Set<Delivery.State> BELIEVED =
            Set.of(Delivery.State.SENDING, Delivery.State.UNKNOWN, Delivery.State.SENT);

    private final Outbox outbox;
    private final Bulletins bulletins;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    TakeBounce(Outbox outbox, Bulletins bulletins, Journal journal, ApplicationEventPublisher events) {
        this.outbox = outbox;
        this.bulletins = bulletins;
        this.journal = journal;
        this.events = events;
    }

    /**
     * One report on one mail.
     *
     * @param messageId of the mail, with angle brackets
     * @param recipient for whom we sent it, as the report repeats it; empty when it does not
     * @param failed whether it was given up; else it is late, and the server goes on trying
     * @param status enhanced status code (RFC 3463), for instance 5.1.1; its first digit tells lasting (5) from passing (4)
     * @param words what the server said, without addresses
     */
    public record Bounce(String messageId, String recipient, boolean failed, String status, String words) {

        /** Whether the address will not work later either. */
        boolean lasting() {
            return status.startsWith("5");
        }
    }

    /**
     * Notes it on the copy. A report on no mail of ours, for another recipient, on a copy that a person looked after meanwhile, and
     * the same report again change nothing.
     *
     * @return whether anything was noted
     */
    @Transactional
    public boolean take(Bounce bounce) {
        return outbox.lockedByMessage(bounce.messageId())
                .filter(copy -> BELIEVED.contains(copy.state()))
                .filter(copy ->
                        bounce.recipient().isEmpty() || bounce.recipient().equalsIgnoreCase(copy.to()))
                .map(copy -> note(copy, bounce))
                .isPresent();
    }

    private Delivery note(Delivery copy, Bounce bounce) {
        String words = (bounce.status() + " " + bounce.words()).strip();
        if (!bounce.failed()) {
            outbox.mark(
                    copy.id(),
                    new Mark(
                            copy.state(),
                            copy.attempts(),
                            copy.nextAttemptAt(),
                            words,
                            copy.answer(),
                            copy.doneAt(),
                            copy.doneBy()));
            return copy;
        }
        outbox.bounce(copy.id(), bounce.status(), words);
        journal.recordMail("bounced", copy, Delivery.State.BOUNCED, bulletins);
        if (copy.reader() != null) {
            events.publishEvent(new ReaderBounced(copy.reader(), bounce.lasting()));
        }
        return copy;
    }
}
