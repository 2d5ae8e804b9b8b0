package io.tsunagi.bulletin.mail;

import io.tsunagi.bulletin.domain.Delivery;
import io.tsunagi.bulletin.domain.FindLostCopies;
import io.tsunagi.bulletin.domain.Outbox;
import io.tsunagi.bulletin.domain.ReportDelivery;
import io.tsunagi.storage.RowScope;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Carries the outbox to the mail server, over a few lines at once, on each one mail after the other. A mail is marked as being sent,
 * and that is committed, before the mail server is called; what it answers is written afterwards. Several nodes may relay at once.
 *
 * <p>The limit of SMTP: when this server dies after the mail server took a mail and before that was written down, nobody here can
 * know. Ten minutes later such a mail is called unknown and comes to a person; it is not sent a second time by itself. So at most
 * one mail a line is in doubt after a crash.
 *
 * <p>When the mail server takes nothing at present, all lines pause, from 5 seconds doubling to 2 minutes, and mails that were not
 * tried lose no attempt.
 */
@Component
class MailRelay {

    /** Longer than any time-out of a mail server; a mail that was taken longer ago belongs to a dead relay. */
    static final Duration LOST_AFTER = Duration.ofMinutes(10);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
    private static final int MOST_AT_ONCE = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(MailRelay.class);

    private final Outbox outbox;
    private final MailPost post;
    private final Reports reports;
    private final Clock clock;
    private final int lines;
    private final ExecutorService pool;
    private volatile Duration pause = Duration.ZERO;
    private volatile Instant pausedUntil = Instant.MIN;

    /** Whom the relay tells what became of mails. */
    @Component
    record Reports(ReportDelivery delivery, FindLostCopies lost) {}

    MailRelay(
            Outbox outbox,
            MailPost post,
            Reports reports,
            Clock clock,
            @Value("${tsunagi.mail.connections:2}") int lines) {
        this.outbox = outbox;
        this.post = post;
        this.reports = reports;
        this.clock = clock;
        this.lines = Math.max(1, lines);
        // threads of our own: those of the common pool do not find the mail library in the packed jar
        CustomizableThreadFactory threads = new CustomizableThreadFactory("mail-line-");
        threads.setDaemon(true);
        this.pool = Executors.newFixedThreadPool(this.lines, threads);
    }

    @PreDestroy
    void stop() {
        pool.shutdown();
    }

    /** Sends what is due; without a mail server everything waits. */
    @Scheduled(fixedDelayString = "${tsunagi.mail.every:PT2S}")
    void relay() {
        if (!post.isSet()) {
            return;
        }
        reports.lost().before(clock.instant().minus(LOST_AFTER));
        CompletableFuture<?>[] others = Stream.generate(
                        () -> CompletableFuture.runAsync(() -> RowScope.asHouse(this::oneLine), pool))
                .limit(lines - 1L)
                .toArray(CompletableFuture[]::new);
        try {
            oneLine();
        } finally {
            CompletableFuture.allOf(others).join();
            post.rest();
        }
    }

    private void oneLine() {
        for (int sent = 0; sent < MOST_AT_ONCE; sent++) {
            Instant now = clock.instant();
            List<Delivery> due = now.isBefore(pausedUntil) ? List.of() : outbox.take(now, 1);
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
            reports.delivery().refused(copy.id(), e.isLasting(), e.words());
            if (e.isAboutAll()) {
                waitForTheServer();
            }
            return;
        }
        pause = Duration.ZERO;
        reports.delivery().sent(copy.id(), answer);
        LOG.info("mail sent bulletin={} copy={} attempt={}", copy.bulletin(), copy.id(), copy.attempts());
    }

    private synchronized void waitForTheServer() {
        Instant now = clock.instant();
        if (now.isBefore(pausedUntil)) {
            return;
        }
        Duration doubled = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        pausedUntil = now.plus(pause);
    }
}
