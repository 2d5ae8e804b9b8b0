package io.tsunagi.bulletin.mail;

import io.tsunagi.bulletin.domain.Delivery;
import io.tsunagi.bulletin.domain.Outbox;
import io.tsunagi.bulletin.domain.ReportDelivery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Carries the outbox to the mail server, one copy at a time. A copy is marked as being sent, and that is committed, before the
 * mail server is called; what it answers is written afterwards. Several nodes may relay at once.
 *
 * <p>The limit of SMTP: when the server dies after the mail server took a mail and before that was written down, nobody here
 * can know. Such a copy is sent again after ten minutes with the same Message-ID, by which mail systems and people recognise
 * it; so a recipient gets each bulletin at least once, and twice only after such a crash. Bounces that come back later are not
 * read.
 */
@Component
class MailRelay {

    /** Longer than any time-out of a mail server; a copy that was taken longer ago belongs to a dead relay. */
    static final Duration LOST_AFTER = Duration.ofMinutes(10);

    private static final int MOST_AT_ONCE = 100;
    private static final Logger LOG = LoggerFactory.getLogger(MailRelay.class);

    private final Outbox outbox;
    private final MailPost post;
    private final ReportDelivery reports;
    private final Clock clock;

    MailRelay(Outbox outbox, MailPost post, ReportDelivery reports, Clock clock) {
        this.outbox = outbox;
        this.post = post;
        this.reports = reports;
        this.clock = clock;
    }

    /** Sends what is due; without a mail server everything waits. */
    @Scheduled(fixedDelayString = "${tsunagi.mail.every:PT2S}")
    void relay() {
        for (int sent = 0; sent < MOST_AT_ONCE && post.isSet(); sent++) {
            Instant now = clock.instant();
            List<Delivery> due = outbox.take(now, now.minus(LOST_AFTER), 1);
            if (due.isEmpty()) {
                return;
            }
            send(due.get(0));
        }
    }

    private void send(Delivery copy) {
        String answer;
        try {
            answer = post.post(copy);
        } catch (MailPost.NotTaken e) {
            LOG.warn(
                    "mail not taken bulletin={} copy={} attempt={} lasting={} reason={}",
                    copy.bulletin(),
                    copy.id(),
                    copy.attempts(),
                    e.isLasting(),
                    e.words());
            reports.refused(copy.id(), e.isLasting(), e.words());
            return;
        }
        reports.sent(copy.id(), answer);
        LOG.info("mail sent bulletin={} copy={} attempt={}", copy.bulletin(), copy.id(), copy.attempts());
    }
}
