package io.tsunagi.channels.http;

import io.tsunagi.channels.domain.NoteAttempt;
import io.tsunagi.channels.domain.Webhook.Outcome;
import io.tsunagi.channels.domain.Webhooks;
import io.tsunagi.channels.domain.Webhooks.Taken;
import io.tsunagi.storage.RowScope;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends webhooks on threads of their own, two unless set otherwise, so that a receiver that does not answer holds up no timer and no page.
 * Each is taken, and that is committed with its entry in the log, before it is sent; what came of it is written afterwards. Several
 * servers may do so at once.
 *
 * <p>When a server dies between sending and writing, nobody here can know whether the receiver has it. The claim lapses after three
 * minutes and the webhook is sent again with the same id, by which the receiver drops it.
 */
@Component
class WakeWebhooks {

    /** Longer than sending can take. */
    private static final Duration CLAIM = Duration.ofMinutes(3);

    private static final Logger LOG = LoggerFactory.getLogger(WakeWebhooks.class);
    private static final int SECONDS_TO_STOP = 5;

    private final Webhooks webhooks;
    private final PostWebhook posting;
    private final NoteAttempt noting;
    private final Clock clock;
    private final int most;
    private final ThreadPoolExecutor threads;

    WakeWebhooks(
            Webhooks webhooks,
            PostWebhook posting,
            NoteAttempt noting,
            Clock clock,
            @Value("${tsunagi.webhooks.threads:2}") int most) {
        this.webhooks = webhooks;
        this.posting = posting;
        this.noting = noting;
        this.clock = clock;
        this.most = most;
        this.threads =
                new ThreadPoolExecutor(most, most, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(most), work -> {
                    Thread thread = new Thread(work, "webhook");
                    thread.setDaemon(true);
                    thread.setUncaughtExceptionHandler(
                            (dead, error) -> LOG.error("webhook stopped, its claim will lapse", error));
                    return thread;
                });
    }

    /** Takes as many as there are free threads. */
    @Scheduled(fixedDelayString = "${tsunagi.webhooks.every:PT1S}")
    void wake() {
        int free = most - threads.getActiveCount() - threads.getQueue().size();
        if (free > 0) {
            List<Taken> due = RowScope.asHouse(() -> webhooks.take(free, clock.instant(), CLAIM));
            due.forEach(taken -> threads.execute(() -> RowScope.asHouse(() -> send(taken))));
        }
    }

    private void send(Taken taken) {
        Outcome outcome = posting.post(taken);
        noting.note(taken.webhook(), outcome);
        LOG.info(
                "webhook {} id={} endpoint={} attempt={} status={} reason={}",
                outcome.isFine() ? "sent" : "not taken",
                taken.webhook().webhookId(),
                taken.endpoint().id(),
                taken.webhook().attempts(),
                outcome.status(),
                outcome.reason());
    }

    @PreDestroy
    void stop() throws InterruptedException {
        threads.shutdownNow();
        threads.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }
}
